package dev.custombot.runtime.callback.authentication.token.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import dev.custombot.runtime.request.ClientProxies;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Requests to an identity provider, by the application's TLS and proxy, on an event loop of its own. */
public final class ProviderClient implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 16;
    private static final int MAX_BODY = 512 * 1024;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final Optional<TlsConfiguration> tls;
    private final Optional<ProxyConfiguration> proxy;
    private final Duration timeout;

    /** @param timeout of a request, from its beginning to the last byte of the answer */
    public ProviderClient(Vertx vertx, Optional<TlsConfiguration> tls, Optional<ProxyConfiguration> proxy, Duration timeout) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.tls = tls;
        this.proxy = proxy;
        this.timeout = timeout;
        HttpClientOptions options = new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS).setTracingPolicy(
                io.vertx.core.tracing.TracingPolicy.IGNORE);
        tls.ifPresent(found -> TlsConfigUtils.configure(options, found));
        this.client = vertx.createHttpClient(options.setConnectTimeout((int) timeout.toMillis()));
    }

    /** Completes with the body of an answer with status 200, and fails for any other. */
    public Uni<String> get(URI location) {
        return send(HttpMethod.GET, location, Map.of("Accept", "application/json"), "");
    }

    /** As {@link #get}. */
    public Uni<String> post(URI location, Map<String, String> headers, String form) {
        return send(HttpMethod.POST, location, headers, form);
    }

    private Uni<String> send(HttpMethod method, URI location, Map<String, String> headers, String body) {
        return Uni.createFrom().emitter(emitter -> context.runOnContext(begin -> {
            Promise<String> answer = Promise.promise();
            answer.future().onSuccess(emitter::complete).onFailure(emitter::fail);
            try {
                exchange(method, location, headers, body, answer);
            } catch (RuntimeException e) {
                answer.tryFail(e);
            }
        }));
    }

    private void exchange(HttpMethod method, URI location, Map<String, String> headers, String body, Promise<String> answer) {
        RequestOptions options = new RequestOptions().setMethod(method).setAbsoluteURI(location.toString())
                .setConnectTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        ClientProxies.of(proxy, location).ifPresent(options::setProxyOptions);
        Future<Boolean> secured = tls.isPresent() && "https".equals(location.getScheme())
                ? client.updateSSLOptions(tls.get().getSSLOptions())
                : Future.succeededFuture(true);
        secured.compose(done -> client.request(options))
                .onFailure(answer::tryFail)
                .onSuccess(request -> write(request, body, answer));
        long timer = vertx.setTimer(timeout.toMillis(), end -> answer.tryFail(new TimeoutException()));
        answer.future().onComplete(end -> vertx.cancelTimer(timer));
    }

    private static void write(HttpClientRequest request, String body, Promise<String> answer) {
        // When the time is over the connection is given up, so that the next request finds room.
        answer.future().onFailure(failure -> request.reset());
        request.exceptionHandler(answer::tryFail);
        request.send(Buffer.buffer(body)).onFailure(answer::tryFail).onSuccess(response -> read(response, answer));
    }

    private static void read(HttpClientResponse response, Promise<String> answer) {
        if (response.statusCode() != 200) {
            answer.tryFail(new ProviderFailure("status " + response.statusCode()));
            return;
        }
        Buffer body = Buffer.buffer();
        response.exceptionHandler(answer::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() > MAX_BODY) {
                answer.tryFail(new ProviderFailure("more than " + MAX_BODY + " bytes"));
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> answer.tryComplete(body.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        client.close();
    }
}
