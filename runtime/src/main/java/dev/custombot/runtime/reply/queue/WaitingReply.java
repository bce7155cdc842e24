package dev.custombot.runtime.reply.queue;

import java.util.concurrent.CompletableFuture;

import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.ReplyRecord;
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

    private final ReplyRecord reply;
    private final IncomingKafkaRecordMetadata<String, byte[]> origin;
    private final Tenure tenure;
    private final CompletableFuture<Fate> fate = new CompletableFuture<>();
    private volatile int requests;

    public WaitingReply(ReplyRecord reply, IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure) {
        this.reply = reply;
        this.origin = origin;
        this.tenure = tenure;
    }

    public ReplyRecord reply() {
        return reply;
    }

    public String conversation() {
        return reply.conversationId();
    }

    public IncomingKafkaRecordMetadata<String, byte[]> origin() {
        return origin;
    }

    public CompletableFuture<Fate> fate() {
        return fate;
    }

    /** Whether its record lies before that of the other. */
    boolean isBefore(WaitingReply other) {
        return origin.getPartition() == other.origin.getPartition() && origin.getOffset() < other.origin.getOffset();
    }

    /** In how many requests it was. */
    public int requests() {
        return requests;
    }

    /** Called for one request at a time. */
    public void requested() {
        requests = requests + 1;
    }

    boolean isToBeLeft() {
        return tenure.isLeft(origin.getOffset());
    }

    /** Begins work on it, which the end of the tenure waits for; false when it is over. */
    public boolean begin() {
        return tenure.begin(origin.getOffset());
    }

    /** Work on it is finished. */
    public void done() {
        // First, so that it is committed when the end of the tenure waits for nothing else.
        tenure.done(origin.getOffset());
        fate.complete(Fate.DONE);
    }

    public void leave() {
        fate.complete(Fate.LEFT);
    }
}
