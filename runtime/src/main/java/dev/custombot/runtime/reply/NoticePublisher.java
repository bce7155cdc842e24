package dev.custombot.runtime.reply;

import java.time.Clock;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Tenure;
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

    private static final String TOPIC = "callbacks";

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

    /**
     * Completes when the broker has confirmed that the hub has refused a reply; fails with {@link Tenure#ENDED} once that is another process',
     * which may be told otherwise.
     */
    Uni<Void> rejected(WaitingReply reply, String code) {
        Message<byte[]> notice = message(reply, Notice.rejected(origin, reply.conversation(), reply.inboundId(), reply.reply(),
                DeadLetter.position(reply.origin()), code, clock.instant()));
        return RecordPublisher.persistently(() -> reply.confirmed().chain(() -> emitter.sendMessage(notice)),
                failure -> failure != Tenure.ENDED && RecordPublisher.isPassing(failure), TOPIC, log);
    }

    /** Completes when the broker has confirmed that the hub has opened a conversation. */
    Uni<Void> started(WaitingReply reply, String conversationId) {
        return RecordPublisher.persistently(emitter,
                message(reply, Notice.started(origin, conversationId, reply.reply(), clock.instant())), TOPIC, log);
    }

    private static Message<byte[]> message(WaitingReply reply, CallbackRecord notice) {
        return notice.toMessage(reply.origin().getHeaders());
    }
}
