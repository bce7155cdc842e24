package dev.custombot.runtime.lane.aside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.lane.Tenure;

/** The conversations in which something waits. Guarded by {@link WaitingRecords}. */
final class Backlogs {

    /**
     * A conversation may lie in two partitions, when their number has changed: in each it waits for itself. In a partition that has begun again
     * it waits in one line.
     */
    private record Key(String conversationId, long tenure) {}

    /** In the order in which they began to wait. */
    private final Map<Key, Backlog> all = new LinkedHashMap<>();
    private final AsideRoom aside;

    /** @param aside counts what lies aside */
    Backlogs(AsideRoom aside) {
        this.aside = aside;
    }

    /** That of the conversation in the tenure. */
    Backlog of(String conversationId, TopicPartition partition, Tenure tenure) {
        return followed(all.computeIfAbsent(new Key(conversationId, tenure.number()),
                key -> new Backlog(conversationId, partition, tenure)));
    }

    Optional<Backlog> find(String conversationId, Tenure tenure) {
        return Optional.ofNullable(all.get(new Key(conversationId, tenure.number()))).map(this::followed);
    }

    /** As it is since its partition has begun again, if it has. */
    Backlog followed(Backlog backlog) {
        int gone = backlog.follow();
        if (gone > 0) {
            aside.add(-gone);
        }
        return backlog;
    }

    List<Backlog> held() {
        removeEnded();
        return all.values().stream().filter(Backlog::isHeld).toList();
    }

    /** Conversations that are held, with the message that is the first to wait. */
    Map<String, String> heads() {
        return held().stream()
                .collect(Collectors.toMap(backlog -> backlog.conversationId, Backlog::head, (one, other) -> one));
    }

    void removeEmpty(Backlog backlog) {
        leaveIfEnded(followed(backlog));
        if (backlog.isEmpty()) {
            all.remove(new Key(backlog.conversationId, backlog.tenure().number()), backlog);
        }
    }

    /** Tenures have ended, or partitions have begun again. */
    void removeEnded() {
        List.copyOf(all.values()).forEach(this::removeEmpty);
    }

    /** Nothing else would ever end one that is held. */
    private void leaveIfEnded(Backlog backlog) {
        if (backlog.isHeld() && backlog.tenure().isEnded() && !backlog.isReading) {
            forget(backlog);
        }
    }

    /** What lies aside is another's. */
    void forget(Backlog backlog) {
        aside.add(-backlog.aside());
        backlog.forget();
    }
}
