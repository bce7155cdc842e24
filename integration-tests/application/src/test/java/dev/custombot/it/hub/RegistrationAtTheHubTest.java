package dev.custombot.it.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Role;
import dev.custombot.runtime.bot.registrations.Registrations;
import dev.custombot.runtime.registration.RegistrationCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** One command makes at the hub what the bot declares, says what is other, mends it, and takes it away. */
@QuarkusTest
@TestProfile(RegistrationAtTheHubTest.Declared.class)
class RegistrationAtTheHubTest {

    public static class Declared implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.custom-bot.registration.callback-url", "https://bot.example/callback",
                    "quarkus.custom-bot.registration.notification-email", "night@bot.example",
                    "quarkus.custom-bot.registration.authentication.type", "basic",
                    "quarkus.custom-bot.callback.authentication.basic.username", "hub",
                    "quarkus.custom-bot.callback.authentication.basic.password", "registered-password-1",
                    "quarkus.custom-bot.registration.participant.intents.order", "An order",
                    "quarkus.custom-bot.registration.headers.X-Region", "north");
        }
    }

    @Inject
    ConversationManager manager;

    @Test
    void fromNothingToRegisteredAndBack() {
        assertThat(run("plan")).isEqualTo(2);
        assertThat(lines).anySatisfy(text -> assertThat(text).contains("3 to create").doesNotContain("registered-password-1"));

        assertThat(run("apply")).isZero();
        ClientApplication application = manager.clientApplications().blocking().find("test-bot-application").orElseThrow();
        assertThat(application.roles()).singleElement().satisfies(role -> {
            assertThat(role.callback()).isEqualTo("https://bot.example/callback");
            assertThat(role.headers()).extracting(header -> header.name() + "=" + header.value())
                    .containsExactly("X-Region=north");
            assertThat(role.authentication()).isPresent();
        });
        assertThat(manager.participants().blocking().find("test-bot").orElseThrow().intents()).hasSize(1);
        assertThat(run("plan")).isZero();

        manager.clientApplications().blocking().update(application.withRoles(
                List.of(Role.customBot("https://elsewhere.example", "night@bot.example"))));
        assertThat(run("plan")).isEqualTo(2);
        assertThat(lines).anySatisfy(
                text -> assertThat(text).contains("https://elsewhere.example -> https://bot.example/callback"));
        assertThat(run("apply")).isZero();
        assertThat(run("plan")).isZero();

        assertThat(run("destroy")).isEqualTo(2);
        assertThat(manager.participants().blocking().find("test-bot")).isPresent();
        assertThat(run("destroy", "--yes")).isZero();
        assertThat(manager.participants().blocking().find("test-bot")).isEmpty();
    }

    private final List<String> lines = new ArrayList<>();

    private int run(String... words) {
        lines.clear();
        List<String> arguments = new ArrayList<>(List.of(RegistrationCommand.NAME));
        arguments.addAll(List.of(words));
        return new RegistrationCommand(Registrations.of(), lines::add).run(arguments.toArray(String[]::new));
    }
}
