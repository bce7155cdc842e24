package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

// tag::test07[]
@QuarkusTest
class Bot07FailureTest {

    @Inject
    Hub hub;

    @Test
    void saysThatItCannotHelp() {
        assertThat(hub.conversation().customerSays("balance").awaitReply().text())
                .contains("I cannot reach the bank. Please try again in an hour.");
    }
}
// end::test07[]
