package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.Bot;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.emulator.brevo.BrevoSetting;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.brevo.BrevoKind;
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

    @Test
    void oneOfItsOwnKindForABotAtBrevo() {
        List<ClientApplication> clients = clientsOf(bot(Bot.DEFAULT, new EgainKind()), bot("chat", new BrevoKind()));

        assertThat(clients).extracting(client -> client.emulator().brevo().isPresent()).containsExactly(false, true);
        assertThat(clients.get(1).configuration()).containsKeys("quarkus.custom-bot.\"chat\".hub.url",
                "quarkus.custom-bot.\"chat\".hub.api-key", "quarkus.custom-bot.\"chat\".hub.webhook.secret",
                "quarkus.custom-bot.\"chat\".hub.agent.email", "quarkus.custom-bot.\"chat\".hub.agent.name",
                "custom-bot.emulator.\"chat\".url");
    }

    @Test
    void whatTheApplicationSaysOfTheAccountHolds(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from-a-file\n");
        config.put("quarkus.custom-bot.chat.hub.api-key", "own-key");
        config.put("quarkus.custom-bot.\"chat\".hub.webhook.secret-file", secret.toString());
        config.put("quarkus.custom-bot.\"chat\".hub.webhook.secret-header", "X-Secret");
        config.put("quarkus.custom-bot.\"chat\".hub.agent.id", "agent-1");
        config.put("quarkus.custom-bot.\"chat\".callback.authentication.basic.username", "brevo");
        config.put("quarkus.custom-bot.\"chat\".callback.authentication.basic.password", "pass:word");

        ClientApplication client = clientsOf(bot("chat", new BrevoKind())).get(0);

        assertThat(client.emulator().brevo()).contains(
                new BrevoSetting("own-key", "from-a-file", Optional.of("X-Secret"), Optional.of("brevo:pass:word")));
        assertThat(client.configuration()).containsOnlyKeys("quarkus.custom-bot.\"chat\".hub.url",
                "custom-bot.emulator.\"chat\".url");
    }

    @Test
    void anAccountThatChangesIsAnother() {
        Object before = clientsOf(bot("chat", new BrevoKind())).get(0).description();
        config.put("quarkus.custom-bot.\"chat\".hub.api-key", "own-key");

        assertThat(clientsOf(bot("chat", new BrevoKind())).get(0).description()).isNotEqualTo(before);
    }

    private static BotBuildItem bot(String name, HubKind kind) {
        return new BotBuildItem(new BotNames(name), kind);
    }

    private List<ClientApplication> clientsOf(BotBuildItem... bots) {
        return applications().of(List.of(bots), 0);
    }

    private List<ClientApplication> clients(int port, String... bots) {
        return applications().of(Stream.of(bots).map(bot -> bot(bot, new EgainKind())).toList(), port);
    }

    private ClientApplications applications() {
        return new ClientApplications(
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(config, "test", 100)).build(),
                LaunchMode.TEST);
    }
}
