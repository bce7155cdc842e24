package dev.custombot.test.hub;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.time.ForwardTime;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/**
 * The application of a {@code @QuarkusTest}.
 *
 * @param bot the name of the bot whose dead letters are seen
 */
public record RunningApplication(String bot) implements Application {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Whether it runs in this process. */
    public static boolean isHere() {
        ArcContainer container = Arc.container();
        return container != null && container.instance(ForwardTime.class).isAvailable();
    }

    @Override
    public Map<String, DeadLetter> deadLetters() {
        Map<String, DeadLetter> letters = new LinkedHashMap<>();
        Arc.container().instance(Bots.class).get().get(bot).deadLetters().queue()
                .list(DeadLetterFilter.ALL.withLimit(DeadLetterFilter.MAX_LIMIT)).await().atMost(LIMIT).entries()
                .forEach(entry -> letters.put(entry.id(), DeadLetter.of(entry)));
        return letters;
    }

    /** Tells a hub which application it is, for it may have talked to another one before. */
    public static void beginAt(ControlApi hub) {
        hub.put("/control/application", ControlApi.json(Map.of("began", time().began().toString())));
    }

    /** One after the other, or two tests would read the same lead. The hubs first: a token that they have made later than it is would not be one. */
    @Override
    public void advance(Duration duration) {
        synchronized (RunningApplication.class) {
            ForwardTime time = time();
            Duration ahead = time.advance(Duration.ZERO).plus(duration);
            emulators().map(emulator -> new ControlApi(() -> emulator)).forEach(hub -> {
                beginAt(hub);
                hub.put("/control/time", "{\"aheadSeconds\":" + ahead.toSeconds() + "}");
            });
            time.advance(duration);
        }
    }

    private static ForwardTime time() {
        return Arc.container().instance(ForwardTime.class).get();
    }

    private static Stream<URI> emulators() {
        Config config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith("custom-bot.emulator.") && key.endsWith(".url"))
                .flatMap(key -> config.getOptionalValue(key, URI.class).stream()).distinct();
    }
}
