package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;

/** As soon as the emulator listens it answers whatever it can be asked: a page that comes back must not find an empty one. */
class NobodyComesTooEarlyTest {

    private static final int LIMIT_SECONDS = 20;

    @RepeatedTest(5)
    void theFirstAnswerIsAGoodOne() throws Exception {
        URI page = URI.create("http://localhost:" + freePort() + "/control/hub");
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstStatus(page));
        try (HubEmulator emulator = new HubEmulator(HubEmulatorOptions.defaults().withPort(page.getPort()))) {
            emulator.start();

            assertThat(first.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private static int firstStatus(URI page) {
        HttpClient client = HttpClient.newHttpClient();
        long started = System.nanoTime();
        while (System.nanoTime() - started < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
            try {
                return client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).get().statusCode();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).as("what is not there yet").isInstanceOf(ConnectException.class);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("It does not listen");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
