package dev.custombot.runtime.dispatch.outbox;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Puts replies onto the replies topic. */
public final class Outbox {

    private static final String REPLIES = "replies";

    private final MutinyEmitter<byte[]> emitter;
    private final String bot;
    private final CustomBotLog log;

    /** @param bot the bot's name */
    public Outbox(MutinyEmitter<byte[]> emitter, String bot, CustomBotLog log) {
        this.emitter = emitter;
        this.bot = bot;
        this.log = log;
    }

    /** Completes when the broker has confirmed the record; fails only if it is larger than the broker will ever take. */
    public Uni<Void> publish(ReplyRecord record) {
        return RecordPublisher.persistently(emitter, record.toMessage(bot), REPLIES, log);
    }

    /** The same for what comes of a task; fails with {@link Tenure#ENDED} once its record is another process'. */
    public Uni<Void> publish(ReplyRecord record, Occupancy occupancy) {
        Message<byte[]> message = record.toMessage(bot, occupancy.headers());
        return RecordPublisher.persistently(
                () -> occupancy.whenConfirmed(() -> emitter.sendMessage(message)),
                failure -> failure != Tenure.ENDED && RecordPublisher.isPassing(failure), REPLIES, log);
    }
}
