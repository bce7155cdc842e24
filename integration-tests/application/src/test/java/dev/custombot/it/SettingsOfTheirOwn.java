package dev.custombot.it;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.it.hub.RegisteredBot;
import dev.custombot.runtime.bot.BotNames;
import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Settings that have nothing to do with one another, each for the one test that looks at it. Those that would get into one another's way
 * are each a bot's of its own.
 */
public class SettingsOfTheirOwn implements QuarkusTestProfile {

    /** After so many seconds the default bot tries again when the hub has denied its client application. */
    public static final int PARKED_SECONDS = 1;
    /** Has no broker, and is ready all the same. */
    public static final String BOT_WITHOUT_KAFKA = "without-kafka";
    /** Has none either, and shares the path of that one, which says so for both. */
    public static final String BOT_BESIDE_IT = "without-kafka-beside";
    /** Waits for long when it has failed several times. */
    public static final String BOT_WITH_LONG_BACK_OFF = "long-back-off";
    /** Nobody listens where its dead letters should go, and it makes one request at a time. */
    public static final String BOT_WITHOUT_DEAD_LETTERS = "without-dead-letters";

    private static final String NOBODY = "localhost:1";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(Map.of("test-bot.unhandled", "true",
                // An equal share for each of three partitions.
                "quarkus.custom-bot.deduplication.max-entries", "60",
                "quarkus.custom-bot.dispatch.failure-text", "Sorry, that went wrong.",
                "quarkus.custom-bot.dispatch.retry.max-retries", "0",
                "quarkus.custom-bot.dialogue.expiry", "1ms",
                // Longer than any handler takes that is not held back.
                "quarkus.custom-bot.dispatch.typing-indicator", "2s",
                "quarkus.custom-bot.hub.request-timeout", "3s",
                "quarkus.custom-bot.reply.parked-retry", PARKED_SECONDS + "s"));
        withoutKafka(config);
        withLongBackOff(config);
        withoutDeadLetters(config);
        config.putAll(RegisteredBot.settings(bot(config, RegisteredBot.NAME)));
        return config;
    }

    private static void withoutKafka(Map<String, String> config) {
        String bot = bot(config, BOT_WITHOUT_KAFKA);
        config.put(bot + "callback.ack-timeout", "3s");
        config.put(bot + "callback.readiness-needs-kafka", "false");
        nobodyForKafka(config, BOT_WITHOUT_KAFKA);
        config.put(bot(config, BOT_BESIDE_IT) + "callback.path", new BotNames(BOT_WITHOUT_KAFKA).callbackPath());
        nobodyForKafka(config, BOT_BESIDE_IT);
    }

    private static void nobodyForKafka(Map<String, String> config, String bot) {
        BotNames names = new BotNames(bot);
        names.incoming().forEach(channel -> config.put("mp.messaging.incoming." + channel + ".bootstrap.servers", NOBODY));
        names.outgoing().forEach(channel -> config.put("mp.messaging.outgoing." + channel + ".bootstrap.servers", NOBODY));
    }

    private static void withLongBackOff(Map<String, String> config) {
        String reply = bot(config, BOT_WITH_LONG_BACK_OFF) + "reply.";
        config.put(reply + "initial-back-off", "1s");
        config.put(reply + "max-back-off", "10m");
    }

    private static void withoutDeadLetters(Map<String, String> config) {
        String bot = bot(config, BOT_WITHOUT_DEAD_LETTERS);
        config.put(bot + "reply.max-concurrency", "1");
        // It would wait for what cannot be put aside.
        config.put(bot + "shutdown.timeout", "1s");
        // Other bots of the application are looked at whether they are ready.
        config.put(bot + "callback.readiness-needs-kafka", "false");
        config.put("mp.messaging.outgoing." + new BotNames(BOT_WITHOUT_DEAD_LETTERS).deadLettersOut() + ".bootstrap.servers",
                NOBODY);
    }

    /** Gives what the settings of the bot start with. */
    private static String bot(Map<String, String> config, String bot) {
        String prefix = new BotNames(bot).keyPrefix();
        config.put(prefix + "hub.kind", "egain");
        return prefix;
    }
}
