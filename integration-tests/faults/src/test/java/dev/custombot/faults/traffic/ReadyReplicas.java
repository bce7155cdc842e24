package dev.custombot.faults.traffic;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * The replicas in turn, as a load balancer takes them: without those whose readiness probe has said something
 * else than 200, or has said nothing three times. A single one gets
 * everything, whatever it says.
 */
final class ReadyReplicas {

    private static final int PROBE_EVERY_MILLIS = 500;
    /** On a busy machine all replicas may be late for once: then those that end would get callbacks again. */
    private static final int MOST_SILENT = 3;
    private static final String READINESS = "/q/health/ready";

    private final List<URI> callbacks;
    private final Set<URI> notReady = ConcurrentHashMap.newKeySet();
    private final Map<URI, Integer> silent = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client;

    ReadyReplicas(Vertx vertx, List<URI> callbacks) {
        this.callbacks = List.copyOf(callbacks);
        this.client = vertx.createHttpClient();
        if (callbacks.size() > 1) {
            vertx.setPeriodic(PROBE_EVERY_MILLIS, timer -> callbacks.forEach(this::probe));
        }
    }

    URI next() {
        List<URI> ready = callbacks.stream().filter(callback -> !notReady.contains(callback)).toList();
        List<URI> targets = ready.isEmpty() ? callbacks : ready;
        return targets.get(Math.floorMod(turn.getAndIncrement(), targets.size()));
    }

    private void probe(URI callback) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET)
                .setAbsoluteURI(callback.resolve(READINESS).toString()).setTimeout(PROBE_EVERY_MILLIS);
        client.request(options).compose(HttpClientRequest::send).onSuccess(response -> {
            silent.remove(callback);
            if (response.statusCode() == 200) {
                notReady.remove(callback);
            } else {
                notReady.add(callback);
            }
        }).onFailure(failure -> {
            if (!(failure instanceof TimeoutException) || silent.merge(callback, 1, Integer::sum) >= MOST_SILENT) {
                notReady.add(callback);
            }
        });
    }
}
