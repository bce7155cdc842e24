package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** CDI interceptors work on handlers. */
@QuarkusTest
class InterceptorTest {

    @Inject
    Hub hub;

    @Test
    void theResultIsTheInterceptors() {
        assertThat(hub.conversation().customerSends("custom.model.intercepted", "{}").awaitReply().text()).contains("QUIET");
    }
}
