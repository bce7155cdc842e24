package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.DeliveredMessage;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Handlers, and the rest of the application, may keep all workers busy while Kafka confirms nothing. */
class AnsweredInTimeWithoutAFreeWorkerTest {

    @RegisterExtension
    final CallbackServer callback = new CallbackServer(Duration.ofMillis(300));

    private final CountDownLatch over = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(1);

    @BeforeEach
    void begin() {
        workers.execute(() -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Infrastructure.setDefaultExecutor(workers);
    }

    @AfterEach
    void end() {
        over.countDown();
        Infrastructure.setDefaultExecutor();
    }

    @Test
    void whatKafkaDoesNotConfirmIsToComeAgain() throws IOException {
        callback.delivers(new DeliveredMessage("c", "1", "text", "customer", Set.of(), Optional.empty(), new byte[]{1}));
        try (Socket caller = callback.connect()) {
            caller.setSoTimeout(10_000);
            CallbackServer.send(caller, """
                    POST /callback HTTP/1.1\r
                    Host: bot\r
                    Content-Type: application/json\r
                    Content-Length: 2\r
                    \r
                    {}""");

            assertThat(CallbackServer.answer(caller)).startsWith("HTTP/1.1 503 ");
        }
    }
}
