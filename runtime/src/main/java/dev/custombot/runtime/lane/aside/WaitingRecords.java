package dev.custombot.runtime.lane.aside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.Attempt;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Once;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.RecordConsumer;
import dev.custombot.runtime.lane.RecordReader;
import dev.custombot.runtime.lane.Tenure;
import io.smallrye.mutiny.Uni;

/**
 * What waits for the turn of its conversation. Of each conversation a few records are in memory; of the others only where they lie is kept,
 * and they are read again in their order. So one conversation keeps nobody else's records from being read. Thread-safe.
 */
public final class WaitingRecords {

    /** So many of one conversation that lie aside are worth a word; a few are nothing, as when a partition is taken over. */
    private static final int FLOOD = 100;
    /** When so few of a conversation are in memory, more are read. */
    private static final int FEW = 8;

    private final WaitingLimits limits;
    private final PersistentReader reader;
    private final BiFunction<ConsumerRecord<String, byte[]>, Tenure, Uni<Void>> work;
    private final RareLines lines;
    private final CustomBotLog log;
    private final Backlogs backlogs;
    private final RereadRoom reread;
    private final AsideRoom aside;
    private final AtomicLong lost = new AtomicLong();
    private int admitted;
    private long changes;

    /**
     * @param work on a record that was read again; never fails
     * @param lines when the hub or the broker is away, all conversations have the same to tell
     */
    public WaitingRecords(WaitingLimits limits, RecordReader reader,
            BiFunction<ConsumerRecord<String, byte[]>, Tenure, Uni<Void>> work,
            RareLines lines, CustomBotLog log) {
        this.limits = limits;
        this.aside = new AsideRoom(limits.setAside());
        this.backlogs = new Backlogs(aside);
        this.reread = new RereadRoom(limits.reread());
        this.reader = new PersistentReader(reader, lines, log);
        this.work = work;
        this.lines = lines;
        this.log = log;
    }

    /** How many records lie aside. */
    public int count() {
        return aside.count();
    }

    /** How many records were removed before their turn came. */
    public long lost() {
        return lost.get();
    }

    /** What may be held back has changed so often. */
    public synchronized long changes() {
        return changes;
    }

    /** Something has changed for conversations that are held: each is looked at again. */
    public void changed() {
        List<Backlog> held;
        synchronized (this) {
            changes++;
            held = backlogs.held();
        }
        held.forEach(this::next);
    }

    /** Conversations that are held, with the message that is the first to wait. */
    public synchronized Map<String, String> held() {
        return backlogs.heads();
    }

    /** Partitions were given up or lost: what was held of them is another's, and there is room for others. */
    public void leaveEnded() {
        synchronized (this) {
            backlogs.removeEnded();
        }
        aside.release();
    }

    /** Whether a record of the conversation was held back: those behind it are, too. */
    public synchronized boolean isHeld(String conversationId, Tenure tenure) {
        return backlogs.find(conversationId, tenure).filter(Backlog::isHeld).isPresent();
    }

    /**
     * Holds the conversation at a record whose turn has come: it lies aside from now on, and is read again when something has
     * {@link #changed}. Fails with {@link RecordConsumer#LATER}, or with {@link Tenure#ENDED} when it is another's by now.
     *
     * @param seen how often something had changed when that was decided
     */
    public synchronized Uni<Void> giveBack(String conversationId, String messageId, long offset, Tenure tenure, long seen) {
        if (tenure.isEnded()) {
            return Uni.createFrom().failure(Tenure.ENDED);
        }
        // What lies elsewhere by now cannot be read again.
        backlogs.find(conversationId, tenure).filter(backlog -> offset < tenure.end()).ifPresent(backlog -> {
            backlog.giveBack(offset, messageId, seen);
            aside.add(1);
        });
        return Uni.createFrom().failure(RecordConsumer.LATER);
    }

    /** Does the work, or fails with {@link RecordConsumer#LATER} when there are others of the conversation before it. */
    public Uni<Void> admit(String conversationId, TopicPartition partition, long offset, Tenure tenure,
            Supplier<Uni<Void>> admitted) {
        return Uni.createFrom().deferred(() -> {
            Backlog backlog = enter(conversationId, partition, offset, tenure);
            if (backlog != null) {
                return Attempt.of(admitted).onTermination().invoke(Once.of(() -> left(backlog, 0)));
            }
            aside.release();
            return aside.free().chain(() -> Uni.createFrom().failure(RecordConsumer.LATER));
        });
    }

    /** The backlog of which the record is in memory; null when it lies aside. */
    private synchronized Backlog enter(String conversationId, TopicPartition partition, long offset, Tenure tenure) {
        Backlog backlog = backlogs.of(conversationId, partition, tenure);
        if (backlog.admits(limits.perConversation(admitted))) {
            backlog.inMemory++;
            admitted++;
            return backlog;
        }
        backlog.setAside.add(offset);
        if (!backlog.isTold && backlog.setAside.size() >= FLOOD) {
            backlog.isTold = true;
            lines.tell("flooded", others -> log.conversationFlooded(conversationId, FLOOD, others));
        }
        aside.add(1);
        return null;
    }

    /** @param ofReread 1 for a record that was read again, else 0 */
    private void left(Backlog backlog, int ofReread) {
        synchronized (this) {
            backlog.inMemory--;
            reread.add(-ofReread);
            admitted -= 1 - ofReread;
        }
        aside.release();
        next(backlog);
        if (ofReread > 0) {
            feed();
        }
    }

    /** Those that waited for room among what was read again. */
    private void feed() {
        for (Optional<Backlog> next = hungry(); next.isPresent(); next = hungry()) {
            next(next.get());
        }
    }

    private synchronized Optional<Backlog> hungry() {
        return reread.next();
    }

    /** Reads on in the conversation, when it is time to. */
    private void next(Backlog backlog) {
        List<Long> wanted;
        boolean again;
        synchronized (this) {
            backlogs.removeEmpty(backlog);
            if (backlog.isReading || backlog.aside() == 0 || backlog.inMemory > FEW || !backlog.goesOn(changes)) {
                return;
            }
            int room = Math.min(limits.atOnce(), reread.free());
            again = backlog.hasGivenBack();
            wanted = again ? backlog.takeGivenBack(room) : backlog.setAside.peek(room);
            aside.add(again ? -wanted.size() : 0);
            if (wanted.isEmpty()) {
                reread.await(backlog);
                return;
            }
            reread.add(wanted.size());
            backlog.beginReading();
        }
        reader.read(backlog.partition, wanted, backlog.tenure()).subscribe()
                .with(read -> submit(backlog, wanted, read, again), failure -> over(backlog, wanted.size()));
    }

    /** @param again whether they had been given back */
    private void submit(Backlog backlog, List<Long> wanted, RecordReader.Reread read, boolean again) {
        Found found;
        Tenure tenure;
        synchronized (this) {
            tenure = backlogs.followed(backlog).tenure();
            found = Found.of(wanted, read, backlog::isStillThere);
            backlog.inMemory += found.records().size();
            reread.add(found.records().size() - wanted.size());
            if (again) {
                // Before those that were reached are worked on: one of them may be given back once more.
                backlog.backAgain(found.left());
                aside.add(found.left().size());
            }
        }
        // Retention has removed them: nobody can work on them any more.
        found.missing().forEach(offset -> {
            lost.incrementAndGet();
            log.goneBeforeItsTurn(backlog.partition + "@" + offset, backlog.conversationId);
            tenure.done(offset);
        });
        for (ConsumerRecord<String, byte[]> record : found.records()) {
            work.apply(record, tenure).onTermination().invoke(Once.of(() -> left(backlog, 1))).subscribe()
                    .with(done -> {}, failure -> log.recordNotDone(backlog.partition + "@" + record.offset(), failure));
        }
        finishReading(backlog, again ? List.of() : found.reached());
    }

    private void over(Backlog backlog, int wanted) {
        synchronized (this) {
            reread.add(-wanted);
            backlogs.forget(backlog);
        }
        finishReading(backlog, List.of());
    }

    private void finishReading(Backlog backlog, List<Long> reached) {
        synchronized (this) {
            int read = (int) reached.stream().filter(backlog::isStillThere).count();
            backlog.isReading = false;
            backlog.setAside.remove(read);
            aside.add(-read);
        }
        next(backlog);
        // Last: it may have become another's, with all that lies aside.
        aside.release();
        feed();
    }
}
