package dev.custombot.test.hub;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Arc.container().instance(Bots.class).get().get(bot).deadLetters()
                .list(DeadLetterFilter.ALL.withLimit(DeadLetterFilter.MAX_LIMIT)).await().atMost(LIMIT).entries()
                .forEach(entry -> letters.put(entry.id(), DeadLetter.of(entry)));
        return letters;
    }

    /** One after the other, or two tests would read the same lead. The hubs first: a token that they have made later than it is would not be one. */
    @Override
    public void advance(Duration duration) {
        synchronized (RunningApplication.class) {
            ForwardTime time = Arc.container().instance(ForwardTime.class).get();
            Duration ahead = time.advance(Duration.ZERO).plus(duration);
            emulators().forEach(emulator -> new ControlApi(() -> emulator).put("/control/time",
                    "{\"aheadSeconds\":" + ahead.toSeconds() + "}"));
            time.advance(duration);
        }
    }

    private static List<URI> emulators() {
        Config config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith("custom-bot.emulator.") && key.endsWith(".url"))
                .flatMap(key -> config.getOptionalValue(key, URI.class).stream()).distinct().toList();
    }
}
