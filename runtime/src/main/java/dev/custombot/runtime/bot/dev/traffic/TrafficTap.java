package dev.custombot.runtime.bot.dev.traffic;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.WireTap;
import dev.custombot.runtime.callback.CallbackProducer;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.record.CallbackRecord;
import io.quarkus.dev.console.DevConsoleManager;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.core.json.JsonObject;

/** Listens to all bots in dev mode. What it has heard is there after a live reload, too, so that it can be said again to the changed bot. */
@Singleton
public class TrafficTap implements WireTap {

    static final int MOST = 500;

    private static final String KEPT = "custom-bot.traffic";

    private final TrafficLog log = new TrafficLog(MOST);
    private final Clock clock;

    @Inject
    TrafficTap(@BotClock Clock clock) {
        this.clock = clock;
        Optional.ofNullable(DevConsoleManager.<List<String>>getGlobal(KEPT)).ifPresent(log::keep);
    }

    @PreDestroy
    void keep() {
        DevConsoleManager.setGlobal(KEPT, log.kept());
    }

    /** What was heard, and what is heard from now on. */
    public Multi<JsonObject> watch() {
        return log.watch();
    }

    /** @param bot as people call it */
    public void forget(String bot) {
        log.forget(bot);
    }

    @Override
    @SuppressWarnings("unchecked")
    public CallbackProducer callbacks(BotNames bot, HubReceiver receiver, CallbackProducer producer) {
        return task -> producer.run(kafka -> task.accept(Intercepted.of(Producer.class, kafka, "send", 2, (arguments, send) -> {
            ProducerRecord<String, byte[]> made = (ProducerRecord<String, byte[]>) arguments[0];
            CallbackRecord record = CallbackRecord.read(made.key(), made.headers(), made.value());
            add(bot, receiver, record, Step.CALLBACK.at(record.receivedAt(), "callback"));
            Callback callback = (Callback) arguments[1];
            return send.call(new Object[]{made, (Callback) (stored, failure) -> {
                add(bot, receiver, record, failure == null
                        ? Step.RECORD.at(clock.instant(), stored.toString()).put("ok", true)
                        : Step.RECORD.at(clock.instant(), failure.getClass().getSimpleName()).put("ok", false));
                callback.onCompletion(stored, failure);
            }});
        })));
    }

    @Override
    public TurnThreads handlers(BotNames bot, TurnThreads threads) {
        return new HeardThreads(threads, bot.label(), log, clock);
    }

    @Override
    public BiConsumer<CallbackRecord, String> outcomes(BotNames bot, HubReceiver receiver,
            BiConsumer<CallbackRecord, String> outcomes) {
        return outcomes.andThen((record, outcome) -> add(bot, receiver, record,
                Step.OUTCOME.at(clock.instant(), outcome.replace('_', ' '))));
    }

    @Override
    public MutinyEmitter<byte[]> replies(BotNames bot, MutinyEmitter<byte[]> emitter) {
        HeardReplies replies = new HeardReplies(bot.label(), log, clock);
        return HeardEmitter.of(emitter, replies::comes, replies::told);
    }

    @Override
    public MutinyEmitter<byte[]> deadLetters(BotNames bot, MutinyEmitter<byte[]> emitter) {
        return HeardEmitter.of(emitter, (key, headers, value) -> {}, new HeardReplies(bot.label(), log, clock)::givenUp);
    }

    @Override
    public HubSender hub(BotNames bot, HubSender sender) {
        return new HeardSender(sender, bot.label(), log, clock);
    }

    private void add(BotNames bot, HubReceiver receiver, CallbackRecord record, JsonObject step) {
        log.add(bot.label(), record.messageId(), () -> TrafficHead.of(bot, receiver, record), step);
    }
}
