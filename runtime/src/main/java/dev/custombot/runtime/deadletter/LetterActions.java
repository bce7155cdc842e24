package dev.custombot.runtime.deadletter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.deadletter.DeadLetterStatus;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordPublisher;

/**
 * Replays and discards dead letters, one after the other. The replayed record is written before the mark that says so: a process that
 * ends between the two leads to a second replay of the same letter, which the dispatch recognises, as the hub does a reply.
 */
final class LetterActions {

    private final TopicReader reader;
    private final LetterWriter writer;
    private final LetterTopics topics;
    private final Predicate<CallbackRecord> isReadable;
    private final BotMetrics metrics;
    private final Clock clock;
    private final CustomBotLog log;

    LetterActions(TopicReader reader, LetterWriter writer, LetterTopics topics, Predicate<CallbackRecord> isReadable,
            BotMetrics metrics, Clock clock, CustomBotLog log) {
        this.reader = reader;
        this.writer = writer;
        this.topics = topics;
        this.isReadable = isReadable;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    /** @param scan where the letters were found */
    List<DeadLetterResult> on(List<Letter> letters, LetterScan scan, LetterAction action) {
        Optional<LetterVerdict> verdict = action == LetterAction.DISCARD
                ? Optional.empty()
                : Optional.of(new LetterVerdict(isReadable, ended(letters, scan)));
        List<DeadLetterResult> results = new ArrayList<>();
        for (Letter letter : letters) {
            DeadLetterOutcome outcome = letter.isOpen()
                    ? verdict.map(found -> replay(letter, found, action)).orElseGet(() -> discard(letter))
                    : done(letter.entry().status());
            if (action != LetterAction.REHEARSE) {
                metrics.letters().acted(letter.entry().stage().label(), label(outcome));
            }
            results.add(new Result(letter.entry(), outcome));
        }
        return List.copyOf(results);
    }

    private record Result(DeadLetterEntry entry, DeadLetterOutcome outcome) implements DeadLetterResult {}

    private Set<String> ended(List<Letter> letters, LetterScan scan) {
        List<Letter> open = letters.stream().filter(Letter::isOpen).toList();
        Set<String> ended = new HashSet<>(scan.ended());
        ended.addAll(new EndedConversations(reader, topics.callbacks(), topics.maxScan()).among(open));
        return ended;
    }

    private DeadLetterOutcome replay(Letter letter, LetterVerdict verdict, LetterAction action) {
        TopicPartition partition = new TopicPartition(topics.deadLetters(), letter.position().partition());
        Optional<ConsumerRecord<String, byte[]>> record = reader.at(partition, letter.position().offset());
        // Gone since it was found: the topic keeps its records for some time only.
        DeadLetterOutcome outcome = record.map(found -> verdict.of(letter, found)).orElse(DeadLetterOutcome.CONTENT_MISSING);
        if (outcome == DeadLetterOutcome.REPLAYED && action == LetterAction.REPLAY) {
            String topic = letter.entry().stage() == DeadLetterStage.REPLY
                    ? topics.replies()
                    : topics.callbacks();
            if (!isTaken(ReplayRecords.of(letter, record.orElseThrow(), topic))) {
                return DeadLetterOutcome.TOO_LARGE;
            }
            mark(letter, DeadLetterStatus.REPLAYED);
            log.deadLetterReplayed(letter.position().id(), messageId(letter), topic);
        }
        return outcome;
    }

    /** What fails for every record ends the request. */
    private boolean isTaken(ProducerRecord<String, byte[]> record) {
        try {
            writer.write(record);
            return true;
        } catch (KafkaException e) {
            if (RecordPublisher.isPassing(e)) {
                throw e;
            }
            return false;
        }
    }

    private DeadLetterOutcome discard(Letter letter) {
        mark(letter, DeadLetterStatus.DISCARDED);
        log.deadLetterDiscarded(letter.position().id(), messageId(letter));
        return DeadLetterOutcome.DISCARDED;
    }

    private void mark(Letter letter, DeadLetterStatus status) {
        writer.write(new DoneMarker(letter.position(), status).toRecord(topics.bot(), topics.deadLetters(),
                letter.entry().conversationId().orElse(null), clock.instant()));
    }

    private static DeadLetterOutcome done(DeadLetterStatus status) {
        return status == DeadLetterStatus.DISCARDED
                ? DeadLetterOutcome.ALREADY_DISCARDED
                : DeadLetterOutcome.ALREADY_REPLAYED;
    }

    private static String label(DeadLetterOutcome outcome) {
        return outcome.isSkipped() ? "skipped" : outcome.text();
    }

    private static String messageId(Letter letter) {
        return letter.entry().messageId().orElse("without id");
    }
}
