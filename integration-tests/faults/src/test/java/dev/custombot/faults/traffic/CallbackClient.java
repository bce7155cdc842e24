package dev.custombot.faults.traffic;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the callbacks of the replicas in turn. */
final class CallbackClient {

    /** As long as the hub waits. */
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder().encodeToString("hub:hub-secret".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> callbacks;
    private final AtomicInteger turn = new AtomicInteger();

    CallbackClient(List<URI> callbacks) {
        this.callbacks = List.copyOf(callbacks);
    }

    /** Completes with the status of the answer, or what the ledger has for none; never fails. */
    CompletableFuture<Integer> post(CustomerMessage message) {
        URI callback = callbacks.get(Math.floorMod(turn.getAndIncrement(), callbacks.size()));
        HttpRequest request = HttpRequest.newBuilder(callback).timeout(LIMIT).header("Content-Type", "application/json")
                .header("Authorization", AUTHORIZATION).POST(BodyPublishers.ofString(message.callback())).build();
        return client.sendAsync(request, BodyHandlers.discarding()).handle((response, failure) -> {
            if (failure == null) {
                return response.statusCode();
            }
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause instanceof HttpTimeoutException ? Ledger.UNANSWERED : Ledger.UNREACHABLE;
        });
    }
}
