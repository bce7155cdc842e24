package dev.custombot.runtime.lane.aside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.lane.Tenure;

/** The conversations in which something waits. Guarded by {@link WaitingRecords}. */
final class Backlogs {

    private final Map<String, Backlog> all = new HashMap<>();
    private final AsideRoom aside;

    /** @param aside counts what lies aside */
    Backlogs(AsideRoom aside) {
        this.aside = aside;
    }

    /** That of the conversation in the tenure: what waited in one before was left. */
    Backlog of(String conversationId, TopicPartition partition, Tenure tenure) {
        Backlog backlog = all.computeIfAbsent(conversationId, id -> new Backlog(id, partition, tenure));
        if (backlog.tenure != tenure) {
            forget(backlog);
            backlog.partition = partition;
            backlog.tenure = tenure;
        }
        return backlog;
    }

    Optional<Backlog> find(String conversationId, Tenure tenure) {
        return Optional.ofNullable(all.get(conversationId)).filter(backlog -> backlog.tenure == tenure);
    }

    List<Backlog> held() {
        return all.values().stream().filter(Backlog::isHeld).toList();
    }

    /** Conversations that are held, with the message that is the first to wait. */
    Map<String, String> heads() {
        return held().stream().collect(Collectors.toMap(backlog -> backlog.conversationId, Backlog::head));
    }

    void removeEmpty(Backlog backlog) {
        if (backlog.isEmpty()) {
            all.remove(backlog.conversationId, backlog);
        }
    }

    /** Nothing else would ever end those that are held. */
    void removeEnded() {
        all.values().removeIf(backlog -> {
            boolean isLeft = backlog.isHeld() && backlog.tenure.isEnded() && backlog.inMemory == 0 && !backlog.isReading;
            if (isLeft) {
                forget(backlog);
            }
            return isLeft;
        });
    }

    /** What lies aside is another's. */
    void forget(Backlog backlog) {
        aside.add(-backlog.aside());
        backlog.forget();
    }
}
