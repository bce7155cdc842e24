package dev.custombot.runtime.dispatch;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.Notice.Said;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.RecordPublisher;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Puts what the bot says of itself onto the callbacks topic: it is said where, and when, it is the conversation's turn. */
public final class LaneMessages {

    private final MutinyEmitter<byte[]> emitter;
    private final RecordOrigin origin;
    private final Control control;
    private final Clock clock;
    private final CustomBotLog log;

    /** Of a bot without operators. */
    public LaneMessages(MutinyEmitter<byte[]> emitter, RecordOrigin origin, Clock clock, CustomBotLog log) {
        this(emitter, origin, Control.NONE, clock, log);
    }

    /**
     * @param origin the bot and its hub
     * @param control what operators want
     */
    public LaneMessages(MutinyEmitter<byte[]> emitter, RecordOrigin origin, Control control, Clock clock, CustomBotLog log) {
        this.emitter = emitter;
        this.origin = origin;
        this.control = control;
        this.clock = clock;
        this.log = log;
    }

    /** Whether the conversation's turn may have to wait for an operator. */
    boolean isHeld(String conversationId) {
        return !control.isKnown() || control.isPaused(conversationId);
    }

    /** Completes when the broker has confirmed it; fails only if it is larger than the broker will ever take. */
    Uni<Void> publish(String conversationId, String messageId, Said said) {
        return Uni.createFrom().deferred(() -> RecordPublisher.persistently(emitter,
                Notice.said(origin, conversationId, messageId, said, clock.instant()).toMessage(), "callbacks", log));
    }
}
