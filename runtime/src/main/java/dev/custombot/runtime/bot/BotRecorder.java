package dev.custombot.runtime.bot;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

import dev.custombot.Assets;
import dev.custombot.Conversations;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.reply.owner.SingleOwnerAssignor;
import dev.custombot.state.ConversationStore;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Carries the bots that the build found into the application, with what the channels and the application look up of them. */
@Recorder
public class BotRecorder {

    /** @param kinds the kind of each bot's hub, by its name */
    public RuntimeValue<BotTable> table(Map<String, String> kinds) {
        return new RuntimeValue<>(new BotTable(kinds));
    }

    /** What of a channel's settings follows from the bot's configuration, and so is known only when the application runs. */
    public Supplier<Map<String, Object>> channelSettings(String bot, String channel) {
        return () -> {
            BotSettings settings = settings(bot);
            return channelSettings(channel, settings, settings.firstAtPath(bots().settings()));
        };
    }

    /** @param first who says for the bot's path how callbacks are received */
    static Map<String, Object> channelSettings(String channel, BotSettings bot, BotSettings first) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("health-readiness-enabled", Boolean.toString(first.config().callback().readinessNeedsKafka()));
        if (channel.equals(bot.names().callbacksOut())) {
            settings.putAll(producerTimeouts((int) first.config().callback().ackTimeout().toMillis()));
        }
        if (channel.equals(bot.names().repliesIn())) {
            settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, replyAssignor(bot));
        }
        return Map.copyOf(settings);
    }

    /**
     * The producer gives up when the callback does. What was answered with 503 may still be written, and later than that when many wait:
     * the hub's redelivery is recognised by its id.
     */
    private static Map<String, Object> producerTimeouts(int millis) {
        return Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / 2));
    }

    /** How replicas share the replies topic: one has all of it under a rate plan, else each has a part. */
    private static String replyAssignor(BotSettings bot) {
        String single = SingleOwnerAssignor.class.getName();
        // With both, a group whose replicas are replaced in turn changes over when the last one is.
        return bot.plan().isPresent() ? single : CooperativeStickyAssignor.class.getName() + "," + single;
    }

    public Supplier<Conversations> conversations(String bot) {
        return () -> runtime(bot).conversations();
    }

    public Supplier<Assets> assets(String bot) {
        return () -> runtime(bot).assets().assets();
    }

    public Supplier<DeadLetterQueue> deadLetters(String bot) {
        return () -> runtime(bot).deadLetters().queue();
    }

    /** Only where operators can want something. */
    public Supplier<ControlDesk> control(String bot) {
        return () -> runtime(bot).control().orElseThrow();
    }

    public Supplier<ConversationStore> store(String bot) {
        return () -> runtime(bot).store();
    }

    /** The typed client of its hub's API. */
    @SuppressWarnings("unchecked")
    public <T> Supplier<T> api(String bot) {
        return () -> (T) runtime(bot).hub().api().orElseThrow();
    }

    private static BotSettings settings(String bot) {
        return bots().settings().stream().filter(one -> one.bot().equals(bot)).findFirst().orElseThrow();
    }

    private static BotRuntime runtime(String bot) {
        return bots().get(bot);
    }

    private static Bots bots() {
        return Arc.container().instance(Bots.class).get();
    }
}
