package dev.custombot.runtime.dispatch.outbox;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Puts replies onto the replies topic. */
public final class Outbox {

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
        return RecordPublisher.persistently(emitter, record.toMessage(bot), "replies", log);
    }
}
