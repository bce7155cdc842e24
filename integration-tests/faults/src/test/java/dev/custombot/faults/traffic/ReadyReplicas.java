package dev.custombot.faults.traffic;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * The replicas in turn, as a load balancer takes them: without those whose readiness probe has not said 200 in time. While none has, none
 * gets anything: on a busy machine the one that goes on may be late, and the other is about to end. A single one gets everything,
 * whatever it says.
 */
final class ReadyReplicas {

    private static final int PROBE_EVERY_MILLIS = 500;
    private static final String READINESS = "/q/health/ready";

    private final List<URI> callbacks;
    private final Set<URI> notReady = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client;

    ReadyReplicas(Vertx vertx, List<URI> callbacks) {
        this.callbacks = List.copyOf(callbacks);
        this.client = vertx.createHttpClient();
        if (callbacks.size() > 1) {
            vertx.setPeriodic(PROBE_EVERY_MILLIS, timer -> callbacks.forEach(this::probe));
        }
    }

    /** Empty when none is ready. */
    Optional<URI> next() {
        List<URI> ready = callbacks.stream().filter(callback -> !notReady.contains(callback)).toList();
        return ready.isEmpty()
                ? Optional.empty()
                : Optional.of(ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())));
    }

    private void probe(URI callback) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET)
                .setAbsoluteURI(callback.resolve(READINESS).toString()).setTimeout(PROBE_EVERY_MILLIS);
        client.request(options).compose(HttpClientRequest::send).map(response -> response.statusCode() == 200).otherwise(false)
                .onSuccess(isReady -> {
                    if (isReady) {
                        notReady.remove(callback);
                    } else {
                        notReady.add(callback);
                    }
                });
    }
}
