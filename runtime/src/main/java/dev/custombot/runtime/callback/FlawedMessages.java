package dev.custombot.runtime.callback;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.Notice;
import io.smallrye.mutiny.Uni;

/** Puts messages aside that cannot be stored, so that they keep no other out, and says so once for each callback and reason. */
public final class FlawedMessages {

    private final UnaryOperator<byte[]> redaction;
    private final DeadLetters deadLetters;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /** @param redaction the hub's, which knows where the contents are */
    public FlawedMessages(UnaryOperator<byte[]> redaction, DeadLetters deadLetters, BotMetrics metrics, CustomBotLog log) {
        this.redaction = redaction;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.log = log;
        // An increase from nothing to one can only be seen of what was there before.
        for (Flaw flaw : Flaw.values()) {
            metrics.callbacks().flawed(flaw.label(), 0);
        }
    }

    record Flawed(CallbackRecord message, Flaw flaw) {}

    /**
     * Completes when all of them lie in the dead letters; fails when one does not.
     *
     * @param hold called for each of them; what it gives is called when the message is not in memory any more
     */
    Uni<Void> add(List<Flawed> messages, Supplier<Runnable> hold) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join().all(messages.stream().map(one -> add(one, hold)).toList()).andFailFast()
                .invoke(() -> tell(messages)).replaceWithVoid();
    }

    private Uni<Void> add(Flawed one, Supplier<Runnable> hold) {
        return Uni.createFrom().deferred(() -> {
            CallbackRecord message = withoutFlaws(one.message());
            Runnable over = hold.get();
            // A letter that could not even be made is in memory no more.
            return Uni.createFrom().deferred(() -> deadLetters.addUnstored(message, redaction.apply(message.value()),
                    DeadLetterReason.ofDelivery(one.flaw().cause()), over)).onFailure().invoke(over);
        });
    }

    private void tell(List<Flawed> messages) {
        Map<Flaw, Integer> counts = new EnumMap<>(Flaw.class);
        messages.forEach(one -> counts.merge(one.flaw(), 1, Integer::sum));
        counts.forEach((flaw, count) -> {
            metrics.callbacks().flawed(flaw.label(), count);
            log.messagesPutAside(count, flaw.cause());
        });
    }

    /** What cannot be a header or a key, or must not be one, is left out. */
    private static CallbackRecord withoutFlaws(CallbackRecord message) {
        String type = Flaw.usable(message.type());
        return new CallbackRecord(message.origin(), Flaw.usable(message.conversationId()), Flaw.usable(message.messageId()),
                Notice.isReserved(type) ? "" : type, Flaw.usable(message.senderType()), message.receivedAt(), Optional.empty(),
                message.value(), Optional.empty());
    }
}
