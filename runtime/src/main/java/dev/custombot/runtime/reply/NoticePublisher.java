package dev.custombot.runtime.reply;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Tells the bot, through the callbacks topic, what the hub has done with a reply. */
public final class NoticePublisher {

    private final MutinyEmitter<byte[]> emitter;
    private final RecordOrigin origin;
    private final Clock clock;
    private final CustomBotLog log;

    /** @param origin the bot and its hub */
    public NoticePublisher(MutinyEmitter<byte[]> emitter, RecordOrigin origin, Clock clock, CustomBotLog log) {
        this.emitter = emitter;
        this.origin = origin;
        this.clock = clock;
        this.log = log;
    }

    /** Completes when the broker has confirmed that the hub has refused a reply. */
    Uni<Void> rejected(WaitingReply reply, String code) {
        return publish(reply, Notice.rejected(origin, reply.conversation(), reply.inboundId(), reply.reply(),
                DeadLetter.position(reply.origin()), code, clock.instant()));
    }

    /** Completes when the broker has confirmed that the hub has opened a conversation. */
    Uni<Void> started(WaitingReply reply, String conversationId) {
        return publish(reply, Notice.started(origin, conversationId, reply.reply(), clock.instant()));
    }

    private Uni<Void> publish(WaitingReply reply, CallbackRecord notice) {
        return RecordPublisher.persistently(emitter, notice.toMessage(reply.origin().getHeaders()), "callbacks", log);
    }
}
