package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.canary.Canaries;
import dev.custombot.canary.Evidence;
import dev.custombot.canary.TopicEvidence;
import dev.custombot.test.Hub;

/** In production, at DEBUG, no log line, meter, header or cause quotes a customer or a secret: not even the failure of a handler does. */
class NothingSecretIsLoggedIT {

    private final Canaries canaries = new Canaries();

    @Test
    void whateverGoesWrong() throws Exception {
        Path log = Files.createTempFile(Path.of(System.getProperty("bot.log")).toAbsolutePath().getParent(), "debug", ".log");
        try (Surroundings surroundings = Surroundings.start();
                BotProcess bot = surroundings
                        .startBot(Map.of("quarkus.log.level", "DEBUG", "quarkus.log.console.enable", "false",
                                "quarkus.log.file.enable", "true", "quarkus.log.file.path", log.toString()))) {
            Hub hub = surroundings.hub();
            canaries.watch("the bot's secret", surroundings.clientSecret());
            hub.conversation().customerSays(canaries.personal("a text")).awaitReply();
            hub.conversation().customerSays("fail " + canaries.personal("what a failed handler quotes")).awaitDelivery();
            hub.conversation().customerSends("custom.failure.malformed", "{\"" + canaries.personal("a broken content"))
                    .awaitDelivery();
            hub.failNext(1).with(400, "400-358");
            hub.conversation().customerSays(canaries.personal("a refused reply")).awaitDelivery();
            Awaitility.await("the refusal").atMost(Duration.ofSeconds(40))
                    .until(() -> hub.requests().stream().anyMatch(request -> request.code().equals("400-358")));
            hub.revokeBotTokens();
            hub.failNextTokens(1).with(500);
            hub.within(Duration.ofSeconds(60)).conversation().customerSays(canaries.personal("a reply that waits for a token"))
                    .awaitReply();

            List<Evidence> evidence = new ArrayList<>(TopicEvidence.of(surroundings.bootstrapServers()));
            evidence.add(Evidence.of("the metrics", bot.metrics()));
            bot.terminate();
            evidence.add(Evidence.file(log));

            assertThat(evidence).allMatch(place -> place.texts().size() > 5);
            assertThat(Files.readString(log)).contains("DEBUG", "Handler dev.custombot.it.TextBot#text failed",
                    "java.lang.IllegalStateException");
            assertThat(canaries.sightings(evidence)).isEmpty();
        }
    }
}
