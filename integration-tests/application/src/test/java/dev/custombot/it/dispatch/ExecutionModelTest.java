package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A handler runs on the kind of thread that its signature or its annotation asks for. */
@QuarkusTest
class ExecutionModelTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @CsvSource({"default, not event loop", "uni, event loop", "nonblocking, event loop", "blocking, not event loop",
            "virtual, not event loop", "class, not event loop", "method, event loop"})
    void thread(String model, String expected) {
        assertThat(answer(model)).startsWith(expected);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThread() {
        assertThat(answer("virtual")).contains("VirtualThread");
    }

    @Test
    void theRequestContextIsActive() {
        assertThat(hub.conversation().customerSays("context").awaitReply().text()).contains("request context true");
    }

    private String answer(String model) {
        return hub.conversation().customerSends("custom.thread." + model, "{}").awaitReply().text().orElseThrow();
    }
}
