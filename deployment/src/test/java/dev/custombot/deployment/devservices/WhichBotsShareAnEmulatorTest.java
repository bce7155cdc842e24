package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.Bot;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.hub.egain.EgainKind;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Bots with the same callback path share an emulator, the others have one each, and a bot whose hub is configured has none. */
class WhichBotsShareAnEmulatorTest {

    private final Map<String, String> config = new HashMap<>(Map.of("quarkus.application.name", "shop"));

    @Test
    void oneForThePathAndOneForTheOther() {
        config.put("quarkus.custom-bot.\"advice\".callback.path", "/callback");
        config.put("quarkus.custom-bot.\"advice\".participant-name", "adviser");

        List<ClientApplication> clients = clients(0, "returns", "advice", Bot.DEFAULT);

        assertThat(clients).extracting(ClientApplication::bots).containsExactly(List.of("default", "advice"),
                List.of("returns"));
        assertThat(clients).extracting(ClientApplication::names).containsExactly(List.of("shop", "adviser"),
                List.of("returns"));
        assertThat(clients).extracting(ClientApplication::id).containsExactly("http://localhost:8081/callback",
                "http://localhost:8081/callback/returns");
        assertThat(clients).extracting(ClientApplication::port).containsOnly(0);
    }

    @Test
    void noneForAConfiguredHub() {
        config.put("quarkus.custom-bot.\"returns\".hub.url", "http://hub.example.org");

        assertThat(clients(0, Bot.DEFAULT, "returns")).extracting(ClientApplication::bots).containsExactly(List.of("default"));
    }

    @Test
    void theFirstOfAPathDecides() {
        config.put("quarkus.custom-bot.hub.url", "http://hub.example.org");
        config.put("quarkus.custom-bot.\"advice\".callback.path", "/callback");

        assertThat(clients(0, Bot.DEFAULT, "advice")).isEmpty();
    }

    @Test
    void thePortsFollowThatOfTheDefaultBot() {
        config.put("quarkus.custom-bot.hub.url", "http://hub.example.org");

        assertThat(clients(9_100, Bot.DEFAULT, "a", "b")).extracting(ClientApplication::port).containsExactly(9_101, 9_102);
    }

    private List<ClientApplication> clients(int port, String... bots) {
        return new ClientApplications(
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(config, "test", 100)).build(),
                LaunchMode.TEST)
                .of(Stream.of(bots).map(bot -> new BotBuildItem(new BotNames(bot), new EgainKind())).toList(), port);
    }
}
