package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.HeaderAuthenticator;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.hub.DeliveredMessage;
import io.smallrye.mutiny.Uni;
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
        assertThat(answer()).startsWith("HTTP/1.1 503 ");
    }

    /** The keys, or whoever knows the token, are asked for. */
    @Test
    void aTokenThatNobodyCanVerifyIsToComeAgain() throws IOException {
        callback.admits(new HeaderAuthenticator(new NeverSure(), new BasicAccounts(List.of()), List.of(), ""));

        assertThat(answer()).startsWith("HTTP/1.1 503 ");
    }

    private String answer() throws IOException {
        try (Socket caller = callback.connect()) {
            caller.setSoTimeout(10_000);
            CallbackServer.send(caller, """
                    POST /callback HTTP/1.1\r
                    Host: bot\r
                    Content-Type: application/json\r
                    Authorization: Bearer token\r
                    Content-Length: 2\r
                    \r
                    {}""");

            return CallbackServer.answer(caller);
        }
    }

    private static final class NeverSure implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            return Uni.createFrom().nothing();
        }

        @Override
        public String facts(String token) {
            return "";
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }
}
