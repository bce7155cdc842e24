package dev.custombot.runtime.bot;

import java.util.function.BiConsumer;

import dev.custombot.runtime.callback.CallbackProducer;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.reactive.messaging.MutinyEmitter;

/**
 * Listens to a bot's messages at each part that they pass. Where nobody listens each part is the one that was given, so that it costs nothing;
 * what listens must never fail, wait, or change anything.
 */
public interface WireTap {

    /** Nobody listens. */
    WireTap NONE = new WireTap() {
    };

    /** What takes the callbacks' messages to their topic. */
    default CallbackProducer callbacks(BotNames bot, HubReceiver receiver, CallbackProducer producer) {
        return producer;
    }

    /** Where the handlers run. */
    default TurnThreads handlers(BotNames bot, TurnThreads threads) {
        return threads;
    }

    /** What hears how the handling of a message ended. */
    default BiConsumer<CallbackRecord, String> outcomes(BotNames bot, HubReceiver receiver,
            BiConsumer<CallbackRecord, String> outcomes) {
        return outcomes;
    }

    /** What takes replies to their topic. */
    default MutinyEmitter<byte[]> replies(BotNames bot, MutinyEmitter<byte[]> emitter) {
        return emitter;
    }

    /** What takes replies to the hub. */
    default HubSender hub(BotNames bot, HubSender sender) {
        return sender;
    }

    /** What takes to the dead letters what was given up. */
    default MutinyEmitter<byte[]> deadLetters(BotNames bot, MutinyEmitter<byte[]> emitter) {
        return emitter;
    }
}
