package dev.custombot.it.hub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Role;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.runtime.bot.registrations.Registrations;
import dev.custombot.runtime.registration.RegistrationCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** One command makes at the hub what the bot declares, says what is other, mends it, and takes it away. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class RegistrationAtTheHubTest {

    @ConfigProperty(name = "quarkus.custom-bot.\"" + RegisteredBot.NAME + "\".registration.callback-url")
    String callback;

    @Inject
    @BotName(RegisteredBot.NAME)
    ConversationManager manager;

    @Test
    void fromNothingToRegisteredAndBack() {
        assertThat(run("plan")).isEqualTo(2);
        assertThat(lines).anySatisfy(
                text -> assertThat(text).contains("3 to create").doesNotContain(RegisteredBot.PASSWORD, RegisteredBot.HEADER));

        assertThat(run("apply")).isZero();
        ClientApplication application = manager.clientApplications().blocking().find("registered-application").orElseThrow();
        assertThat(application.roles()).singleElement().satisfies(role -> {
            assertThat(role.callback()).isEqualTo(callback);
            assertThat(role.headers()).extracting(header -> header.name() + "=" + header.value())
                    .containsExactly("X-Key=" + RegisteredBot.HEADER, "X-Region=north");
            assertThat(role.authentication()).isPresent();
        });
        assertThat(manager.participants().blocking().find(RegisteredBot.NAME).orElseThrow().intents()).hasSize(1);
        assertThat(run("plan")).isZero();

        manager.clientApplications().blocking().update(application.withRoles(
                List.of(Role.customBot("https://elsewhere.example", "night@bot.example"))));
        assertThat(run("plan")).isEqualTo(2);
        assertThat(lines).anySatisfy(
                text -> assertThat(text).contains("https://elsewhere.example -> " + callback));
        assertThat(run("apply")).isZero();
        assertThat(run("plan")).isZero();

        assertThat(run("destroy")).isEqualTo(2);
        assertThat(manager.participants().blocking().find(RegisteredBot.NAME)).isPresent();
        assertThat(run("destroy", "--yes")).isZero();
        assertThat(manager.participants().blocking().find(RegisteredBot.NAME)).isEmpty();
    }

    @Test
    void twoAtOnceMakeEachThingOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> apply = () -> {
            together.await();
            return new RegistrationCommand(Registrations.of(), line -> {}).run(RegistrationCommand.NAME, "apply");
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> code : two.invokeAll(List.of(apply, apply))) {
                assertThat(code.get()).isZero();
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(run("plan")).isZero();
        assertThat(manager.clientApplications().blocking().list())
                .filteredOn(one -> one.name().equals("registered-application"))
                .hasSize(1);
        assertThat(manager.participants().blocking().list()).filteredOn(one -> one.name().equals(RegisteredBot.NAME))
                .hasSize(1);
        assertThat(run("destroy", "--yes")).isZero();
    }

    @Test
    void theHealthEndpointTellsWhetherTheHubIsAsDeclaredAndStaysUp() {
        await().untilAsserted(() -> assertThat(health()).contains("UP", "other than declared"));
        assertThat(run("apply")).isZero();
        await().untilAsserted(() -> assertThat(health()).contains("UP", "as declared"));
        assertThat(run("destroy", "--yes")).isZero();
        await().untilAsserted(() -> assertThat(health()).contains("UP", "other than declared"));
    }

    private static List<String> health() {
        Map<String, Object> check = given().when().get("/q/health/ready").then().statusCode(200).extract()
                .path("checks.find { it.name == 'Custom bot is registered' }");
        Map<?, ?> known = (Map<?, ?>) check.get("data");
        return List.of((String) check.get("status"), (String) known.get(RegisteredBot.NAME));
    }

    private final List<String> lines = new ArrayList<>();

    private int run(String... words) {
        lines.clear();
        List<String> arguments = new ArrayList<>(List.of(RegistrationCommand.NAME));
        arguments.addAll(List.of(words));
        return new RegistrationCommand(Registrations.of(), lines::add).run(arguments.toArray(String[]::new));
    }
}
