package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.egain.EgainKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The quota of a month is the client application's: while each bot measures itself by all of it, nobody is told that it is used up. */
class BotsOfOneClientDivideItsQuotaTest {

    private static final String A = "quarkus.custom-bot.\"a\".reply.";
    private static final String B = "quarkus.custom-bot.\"b\".reply.";

    private final Map<String, String> config = new HashMap<>(Map.of(A + "rate", "3", B + "rate", "2"));
    private String clientOfB = "shared";

    @Test
    void eachOfThemSaysWhichPartIsItsOwn() {
        assertThat(wrong()).containsExactlyInAnyOrder(A + "monthly-quota", B + "monthly-quota");
    }

    @Test
    void alsoTheLastOneThatDoesNot() {
        config.put(A + "monthly-quota", "300000");

        assertThat(wrong()).containsExactly(B + "monthly-quota");
    }

    @Test
    void withAllPartsTheyStart() {
        config.putAll(Map.of(A + "monthly-quota", "300000", B + "monthly-quota", "200000"));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aPlanWithoutAQuotaHasNone() {
        config.putAll(Map.of(A + "plan", "unlimited", B + "plan", "unlimited"));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void eachClientHasOneOfItsOwn() {
        clientOfB = "another";

        assertThat(wrong()).isEmpty();
    }

    private Set<String> wrong() {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build();
        List<BotSettings> bots = Stream.of("a", "b").map(name -> new BotSettings(new BotNames(name), new Kind(),
                made.getConfigMapping(CustomBotConfig.class).bots().get(name))).toList();
        ConfigProblems problems = new ConfigProblems();
        CollisionCheck.check(bots, made, problems);
        try {
            problems.refuse();
            return Set.of();
        } catch (ConfigurationException e) {
            return e.getConfigKeys();
        }
    }

    private final class Kind implements HubKind {

        @Override
        public String name() {
            return "egain";
        }

        @Override
        public HubFeatures features() {
            return new EgainKind().features();
        }

        @Override
        public void check(String bot, ConfigProblems problems) {}

        @Override
        public Optional<String> client(String bot) {
            return Optional.of(bot.equals("b") ? clientOfB : "shared");
        }

        @Override
        public Hub create(HubSetting setting) {
            throw new UnsupportedOperationException();
        }
    }
}
