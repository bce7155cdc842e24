package dev.custombot.runtime.reply.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A reply on its way from its topic to the hub. */
public final class WaitingReply {

    /** How the way ended. */
    public enum Fate {
        /** The hub has it, or it lies in the dead letters. */
        DONE,
        /** Its partition was given up before it was sent: the next owner sends it. */
        LEFT
    }

    private final ReplyRecord record;
    private final int place;
    private final AtomicInteger openInRecord;
    private final IncomingKafkaRecordMetadata<String, byte[]> origin;
    private final Tenure tenure;
    private final CompletableFuture<Fate> fate = new CompletableFuture<>();
    private final Trouble trouble = new Trouble();
    private final AskedToWait askedToWait = new AskedToWait();
    private final LostAnswers lostAnswers = new LostAnswers();
    private volatile int requests;
    private volatile long fence;
    private volatile long waitedForPlan;
    private volatile boolean perhapsTaken;
    private volatile ConversationFate perhapsLedTo = ConversationFate.UNKNOWN;

    private WaitingReply(ReplyRecord record, int place, AtomicInteger openInRecord,
            IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure) {
        this.record = record;
        this.place = place;
        this.openInRecord = openInRecord;
        this.origin = origin;
        this.tenure = tenure;
    }

    /** The replies of a record, in their order; it is done when all of them are. */
    public static List<WaitingReply> of(ReplyRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
            Tenure tenure) {
        AtomicInteger open = new AtomicInteger(record.replies().size());
        return IntStream.range(0, record.replies().size())
                .mapToObj(place -> new WaitingReply(record, place, open, origin, tenure)).toList();
    }

    public OutgoingReply reply() {
        return record.replies().get(place);
    }

    public String conversation() {
        return record.conversationId();
    }

    /** The id of the message that it answers, if it answers one. */
    public Optional<String> inboundId() {
        return record.inboundId();
    }

    public AddressedReply addressed() {
        return new AddressedReply(conversation(), reply(), inboundId().isEmpty());
    }

    /** The same as a record of its own. */
    public ReplyRecord alone() {
        return ReplyRecord.of(conversation(), inboundId(), reply());
    }

    public IncomingKafkaRecordMetadata<String, byte[]> origin() {
        return origin;
    }

    public CompletableFuture<Fate> fate() {
        return fate;
    }

    /** Whether its record lies before that of the other, or it before the other in the same record. */
    boolean isBefore(WaitingReply other) {
        return position().isBefore(other.position());
    }

    /** Where it lies on its topic. */
    Position position() {
        return new Position(origin.getPartition(), tenure.round(), origin.getOffset(), place);
    }

    /**
     * @param round of its partition, which may have begun again
     * @param place of several replies of the record
     */
    record Position(int partition, int round, long offset, int place) {

        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::round)
                .thenComparingLong(Position::offset).thenComparingInt(Position::place);

        boolean isBefore(Position other) {
            return partition == other.partition && ORDER.compare(this, other) < 0;
        }

        boolean isOfSameRound(Position other) {
            return partition == other.partition && round == other.round;
        }
    }

    /** Whether it comes out of the dead letters, and is to be sent whatever came before. */
    boolean isReplayed() {
        return BotHeaders.find(origin.getHeaders(), BotHeaders.REPLAY_OF).isPresent();
    }

    /** In how many requests it was. */
    public int requests() {
        return requests;
    }

    /**
     * Called for one request at a time.
     *
     * @param newest the newest offset of its partition that was received
     * @param forPlan for how long it has waited for the plan, in milliseconds
     */
    public void requested(long newest, long forPlan) {
        requests = requests + 1;
        fence = newest;
        waitedForPlan = forPlan;
    }

    /** Since when it lies on its topic, in milliseconds. */
    public long since() {
        return origin.getRecord().timestamp();
    }

    /** When the callback came in that it answers; empty when it answers none. */
    public Optional<Instant> receivedAt() {
        return record.receivedAt();
    }

    /** How much of its time it has waited for the plan, in milliseconds. */
    public long waitedForPlan() {
        return waitedForPlan;
    }

    /** Up to which offset of its partition replies were received when it was in a request. */
    long fence() {
        return fence;
    }

    /**
     * The answer to a request with it was lost.
     *
     * @param leadsTo where the conversation is if the hub has taken what went with it
     */
    public void lost(ConversationFate leadsTo) {
        perhapsTaken = true;
        if (leadsTo != ConversationFate.UNKNOWN) {
            perhapsLedTo = leadsTo;
        }
    }

    /** Whether the hub may have it. */
    public boolean isPerhapsTaken() {
        return perhapsTaken;
    }

    /** Whether the hub may have it, and with it what has brought the conversation where it is. */
    public boolean mayHaveLedTo(ConversationFate fate) {
        // An agent may have ended it since it was handed over; what has ended is handed over no more.
        return perhapsLedTo == fate || perhapsLedTo == ConversationFate.WITHOUT_BOT && fate == ConversationFate.OVER;
    }

    /** Where it leads its conversation; nowhere, unless it ends it or hands it over. */
    ConversationFate leadsTo() {
        return ConversationFate.after(reply().type());
    }

    /** What it has come to alone. */
    public Trouble trouble() {
        return trouble;
    }

    public AskedToWait askedToWait() {
        return askedToWait;
    }

    public LostAnswers lostAnswers() {
        return lostAnswers;
    }

    boolean isToBeLeft() {
        return tenure.isLeft(origin.getOffset());
    }

    /** Begins work on it, which the end of the tenure waits for; false when it is over. */
    public boolean begin() {
        return tenure.begin(origin.getOffset());
    }

    /** Completes when it is certain that it is this process', fails with {@link Tenure#ENDED} when it is another's. */
    public Uni<Void> confirmed() {
        return tenure.confirmed(origin.getOffset());
    }

    /** Brings it to its end in this way, unless it is another process' by now, which decides itself then what becomes of it. */
    public Uni<Void> end(Supplier<Uni<Void>> ending) {
        return confirmed().chain(() -> ending.get()).invoke(this::done)
                .onFailure(failure -> failure == Tenure.ENDED)
                .recoverWithUni(() -> Uni.createFrom().voidItem().invoke(this::leave));
    }

    /** Work on it is finished. */
    public void done() {
        if (openInRecord.decrementAndGet() == 0) {
            // First, so that it is committed when the end of the tenure waits for nothing else.
            tenure.done(origin.getOffset());
        }
        fate.complete(Fate.DONE);
    }

    public void leave() {
        fate.complete(Fate.LEFT);
    }
}
