package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * What waits for the turn of its conversation. Of each conversation a few records are in memory; of the others only where they lie is kept,
 * and they are read again in their order. So one conversation keeps nobody else's records from being read. Thread-safe.
 */
public final class WaitingRecords {

    /** So many of one conversation that lie aside are worth a word; a few are nothing, as when a partition is taken over. */
    private static final int FLOOD = 100;
    /** When so few of a conversation are in memory, more are read. */
    private static final int FEW = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final WaitingLimits limits;
    private final RecordReader reader;
    private final BiFunction<ConsumerRecord<String, byte[]>, Tenure, Uni<Void>> work;
    private final RareLines lines;
    private final CustomBotLog log;
    private final Map<String, Backlog> backlogs = new HashMap<>();
    private final Queue<Backlog> hungry = new ArrayDeque<>();
    private final Queue<UniEmitter<? super Void>> held = new ArrayDeque<>();
    private int setAside;
    private int admitted;
    private int reread;

    /**
     * @param work on a record that was read again; never fails
     * @param lines when the hub or the broker is away, all conversations have the same to tell
     */
    public WaitingRecords(WaitingLimits limits, RecordReader reader,
            BiFunction<ConsumerRecord<String, byte[]>, Tenure, Uni<Void>> work,
            RareLines lines, CustomBotLog log) {
        this.limits = limits;
        this.reader = reader;
        this.work = work;
        this.lines = lines;
        this.log = log;
    }

    /** How many records lie aside. */
    public synchronized int count() {
        return setAside;
    }

    /** Does the work, or fails with {@link RecordConsumer#LATER} when there are others of the conversation before it. */
    public Uni<Void> admit(String conversationId, TopicPartition partition, long offset, Tenure tenure,
            Supplier<Uni<Void>> admitted) {
        return Uni.createFrom().deferred(() -> {
            Backlog backlog = enter(conversationId, partition, offset, tenure);
            if (backlog != null) {
                return Uni.createFrom().deferred(admitted::get).onTermination().invoke(() -> left(backlog, 0));
            }
            release();
            return room().chain(() -> Uni.createFrom().failure(RecordConsumer.LATER));
        });
    }

    /** The backlog of which the record is in memory; null when it lies aside. */
    private synchronized Backlog enter(String conversationId, TopicPartition partition, long offset, Tenure tenure) {
        Backlog backlog = backlogs.computeIfAbsent(conversationId, id -> new Backlog(id, partition, tenure));
        if (backlog.tenure != tenure) {
            // Those of before were left.
            forget(backlog);
            backlog.partition = partition;
            backlog.tenure = tenure;
        }
        int most = limits.perConversation(admitted);
        if (backlog.inMemory < most && backlog.setAside.size() == 0 && !backlog.isReading) {
            backlog.inMemory++;
            admitted++;
            return backlog;
        }
        backlog.setAside.add(offset);
        if (!backlog.isTold && backlog.setAside.size() >= FLOOD) {
            backlog.isTold = true;
            lines.tell("flooded", others -> log.conversationFlooded(conversationId, FLOOD, others));
        }
        setAside++;
        return null;
    }

    private Uni<Void> room() {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                if (setAside > limits.setAside()) {
                    held.add(emitter);
                    return;
                }
            }
            emitter.complete(null);
        });
    }

    /** @param ofReread 1 for a record that was read again, else 0 */
    private void left(Backlog backlog, int ofReread) {
        synchronized (this) {
            backlog.inMemory--;
            reread -= ofReread;
            admitted -= 1 - ofReread;
        }
        next(backlog);
        if (ofReread > 0) {
            feed();
        }
    }

    /** Those that waited for room among what was read again. */
    private void feed() {
        for (Backlog next = nextHungry(); next != null; next = nextHungry()) {
            next(next);
        }
    }

    private synchronized Backlog nextHungry() {
        Backlog next = reread < limits.reread() ? hungry.poll() : null;
        if (next != null) {
            next.isHungry = false;
        }
        return next;
    }

    /** Reads on in the conversation, when it is time to. */
    private void next(Backlog backlog) {
        List<Long> wanted;
        TopicPartition partition;
        Tenure tenure;
        synchronized (this) {
            if (backlog.isEmpty()) {
                backlogs.remove(backlog.conversationId, backlog);
            }
            if (backlog.isReading || backlog.setAside.size() == 0 || backlog.inMemory > FEW) {
                return;
            }
            wanted = backlog.setAside.peek(Math.min(limits.atOnce(), limits.reread() - reread));
            if (wanted.isEmpty()) {
                if (!backlog.isHungry) {
                    backlog.isHungry = true;
                    hungry.add(backlog);
                }
                return;
            }
            reread += wanted.size();
            backlog.isReading = true;
            partition = backlog.partition;
            tenure = backlog.tenure;
        }
        Uni.createFrom().deferred(() -> tenure.isEnded()
                ? Uni.createFrom().<RecordReader.Reread>failure(Tenure.ENDED)
                : reader.read(partition, wanted))
                .onFailure(failure -> failure != Tenure.ENDED).invoke(failure -> lines.tell("not read again",
                        others -> log.notReadAgain(failure, others)))
                .onFailure(failure -> failure != Tenure.ENDED).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(0)
                .indefinitely()
                .subscribe()
                .with(read -> submit(backlog, tenure, wanted, read), failure -> over(backlog, tenure, wanted.size()));
    }

    private void submit(Backlog backlog, Tenure tenure, List<Long> wanted, RecordReader.Reread read) {
        List<Long> reached = wanted.stream().filter(offset -> offset < read.position()).toList();
        List<Long> gone = new ArrayList<>(reached);
        read.records().forEach(record -> gone.remove(record.offset()));
        synchronized (this) {
            backlog.inMemory += read.records().size();
            reread -= wanted.size() - read.records().size();
        }
        // Retention has removed them: nobody can work on them any more.
        gone.forEach(offset -> {
            log.goneBeforeItsTurn(backlog.partition + "@" + offset);
            tenure.done(offset);
        });
        for (ConsumerRecord<String, byte[]> record : read.records()) {
            work.apply(record, tenure).onTermination().invoke(() -> left(backlog, 1)).subscribe()
                    .with(done -> {}, failure -> log.recordNotDone(backlog.partition + "@" + record.offset(), failure));
        }
        finishReading(backlog, tenure, reached.size());
    }

    private void over(Backlog backlog, Tenure tenure, int wanted) {
        synchronized (this) {
            reread -= wanted;
            if (backlog.tenure == tenure) {
                forget(backlog);
            }
        }
        finishReading(backlog, tenure, 0);
    }

    private void finishReading(Backlog backlog, Tenure tenure, int reached) {
        synchronized (this) {
            backlog.isReading = false;
            if (backlog.tenure == tenure && reached > 0) {
                backlog.setAside.remove(reached);
                setAside -= reached;
            }
        }
        release();
        next(backlog);
        feed();
    }

    /** What was held because too many lay aside. */
    private void release() {
        List<UniEmitter<? super Void>> free = new ArrayList<>();
        synchronized (this) {
            for (int room = limits.setAside() - setAside; room >= 0 && !held.isEmpty(); room--) {
                free.add(held.remove());
            }
        }
        free.forEach(emitter -> emitter.complete(null));
    }

    private void forget(Backlog backlog) {
        setAside -= backlog.setAside.size();
        backlog.setAside.clear();
    }
}
