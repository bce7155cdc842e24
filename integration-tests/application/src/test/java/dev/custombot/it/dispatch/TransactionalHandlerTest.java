package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A transaction blocks, so its handler runs on a worker thread whatever it returns. */
@QuarkusTest
class TransactionalHandlerTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"uni", "stage", "multi", "class", "inherited"})
    void runsOnAWorkerThread(String kind) {
        assertThat(hub.conversation().customerSends("custom.transactional." + kind, "{}").awaitReply().text().orElseThrow())
                .startsWith("not event loop");
    }
}
