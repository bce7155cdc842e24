package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

// tag::test01[]
@QuarkusTest
class Bot01HelloTest {

    @Inject
    Hub hub;

    @Test
    void greets() {
        assertThat(hub.conversation().customerSays("hello there").awaitReply().text()).contains("Hello! You said: hello there");
    }
}
// end::test01[]
