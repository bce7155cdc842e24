package dev.custombot.runtime.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.OffsetMetadataTooLarge;
import org.apache.kafka.common.errors.StaleMemberEpochException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

import dev.custombot.runtime.CustomBotLog;

/**
 * Writes down what is done, and reads it. Only a member of the group may, so each success also proves that the process is one. On the polling thread.
 */
final class Commits {

    /** How long Kafka may take: the partitions that stay are kept waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Optional<Membership> membership;
    private final CustomBotLog log;
    private boolean isMetadataRefused;

    Commits(Optional<Membership> membership, CustomBotLog log) {
        this.membership = membership;
        this.log = log;
    }

    /** Where they go on, and what is done behind that; gives those of which the group knows nothing. */
    Set<TopicPartition> restore(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> given) {
        Set<TopicPartition> unknown = new HashSet<>();
        if (given.isEmpty()) {
            return unknown;
        }
        try {
            Map<TopicPartition, OffsetAndMetadata> before = consumer.committed(given.keySet(), LONGEST);
            for (Map.Entry<TopicPartition, Tenure> one : given.entrySet()) {
                OffsetAndMetadata committed = before.get(one.getKey());
                if (committed == null) {
                    unknown.add(one.getKey());
                    one.getValue().rounds().startAt(consumer.position(one.getKey(), LONGEST));
                } else {
                    one.getValue().rounds().restore(committed);
                }
            }
        } catch (KafkaException e) {
            log.doneUnreadable(given.keySet(), e.getClass().getName());
        }
        return unknown;
    }

    /** The group has given partitions. That was when it answered, and the process may have stood still since. */
    void first(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        if (owned.values().stream().anyMatch(tenure -> tenure.rounds().known().isPresent())) {
            proof(consumer, owned);
        } else {
            // Without any position there is nothing to ask the group with.
            membership.ifPresent(group -> group.proven(group.now()));
        }
    }

    /** What was not committed yet; without any news a proof. */
    void news(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        owned.forEach((partition, tenure) -> tenure.rounds().uncommitted().ifPresent(now -> offsets.put(partition, now)));
        if (offsets.isEmpty()) {
            proof(consumer, owned);
        } else {
            attempt(consumer, owned, offsets);
        }
    }

    /** Whether the membership must be proven again. */
    boolean isProofDue() {
        return membership.map(Membership::isAgeing).orElse(false);
    }

    /** Something that was committed before, when the membership must be proven again. */
    void proof(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        if (isProofDue()) {
            owned.entrySet().stream().filter(one -> one.getValue().rounds().known().isPresent()).findFirst()
                    .ifPresent(one -> attempt(consumer, owned,
                            Map.of(one.getKey(), one.getValue().rounds().known().orElseThrow())));
        }
    }

    private void attempt(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned,
            Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            commit(consumer, owned, offsets);
        } catch (KafkaException e) {
            if (isExpulsion(e)) {
                membership.ifPresent(Membership::doubted);
            }
            log.debugf("What is done could not be committed (%s); trying again", e.getClass().getName());
        }
    }

    /** Whatever is known of partitions that are given up; false when they belong to somebody else already. */
    boolean last(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> given) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        given.forEach((partition, tenure) -> tenure.committable().ifPresent(now -> offsets.put(partition, now)));
        try {
            commit(consumer, given, offsets);
            return true;
        } catch (KafkaException e) {
            log.notCommitted(given.keySet(), e.getClass().getName());
            return !isExpulsion(e);
        }
    }

    private void commit(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> tenures,
            Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        Optional<Instant> asked = membership.map(Membership::now);
        write(consumer, offsets);
        offsets.forEach((partition, offset) -> tenures.get(partition).rounds().committed(offset));
        membership.ifPresent(group -> group.proven(asked.orElseThrow()));
    }

    private void write(Consumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (!isMetadataRefused) {
            try {
                consumer.commitSync(offsets, LONGEST);
                return;
            } catch (OffsetMetadataTooLarge e) {
                log.metadataRefused();
                isMetadataRefused = true;
            }
        }
        Map<TopicPartition, OffsetAndMetadata> plain = new HashMap<>();
        offsets.forEach((partition, offset) -> plain.put(partition, new OffsetAndMetadata(offset.offset())));
        consumer.commitSync(plain, LONGEST);
    }

    private static boolean isExpulsion(KafkaException failure) {
        return failure instanceof CommitFailedException || failure instanceof FencedInstanceIdException
                || failure instanceof UnknownMemberIdException || failure instanceof StaleMemberEpochException;
    }
}
