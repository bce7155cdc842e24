package dev.custombot.runtime.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.egain.EgainKind;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A replica is ready with all its channels: the wish to stay ready without Kafka is nothing worth while one of a path's bots does not have it. */
class WhoSharesAPathIsReadyAsItsFirstBotSaysTest {

    private static final String READINESS = "health-readiness-enabled";

    private final List<BotSettings> bots = bots();

    static Stream<String> channels() {
        BotNames names = new BotNames("b");
        return Stream.concat(names.incoming().stream(), names.outgoing().stream());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void eachChannelOfTheSecond(String channel) {
        BotSettings second = bots.get(1);

        assertThat(BotRecorder.channelSettings(channel, second, second.firstAtPath(bots))).containsEntry(READINESS, "false");
    }

    @ParameterizedTest
    @MethodSource("channels")
    void oneWithAPathOfItsOwnSaysItItself(String channel) {
        BotSettings other = bots.get(2);

        assertThat(BotRecorder.channelSettings(channel.replace("-b-", "-c-"), other, other.firstAtPath(bots)))
                .containsEntry(READINESS, "true");
    }

    private static List<BotSettings> bots() {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Map.of("quarkus.custom-bot.a.callback.path", "/shared",
                        "quarkus.custom-bot.a.callback.readiness-needs-kafka", "false",
                        "quarkus.custom-bot.b.callback.path", "/shared",
                        "quarkus.custom-bot.c.callback.path", "/other"), "given", 100))
                .withMapping(CustomBotConfig.class).build();
        return Stream.of("a", "b", "c").map(name -> new BotSettings(new BotNames(name), new EgainKind(),
                made.getConfigMapping(CustomBotConfig.class).bots().get(name))).toList();
    }
}
