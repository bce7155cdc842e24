package dev.custombot.runtime.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.ClientProxies;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.NotConnected;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Moves bytes to and from signed addresses, in pieces, on an event loop of its own. Nothing of an address gets anywhere: whoever has it
 * has the file.
 */
final class Storage implements AutoCloseable {

    static final String UPLOAD = "asset.upload";
    static final String DOWNLOAD = "asset.download";

    private static final int MAX_CONNECTIONS = 16;
    private static final int WAITING = 256;

    /**
     * What a bot's transfers have in common.
     *
     * @param method by which the hub wants to be given files
     * @param timeout of a transfer, from its beginning to its last byte
     * @param most how many bytes may come
     */
    record Settings(HttpMethod method, Duration timeout, long most) {}

    private final Context context;
    private final HttpClient client;
    private final HubTransport transport;
    private final AllowedHosts hosts;
    private final Settings settings;
    private final BotMetrics metrics;

    Storage(Vertx vertx, HubTransport transport, AllowedHosts hosts, Settings settings, BotMetrics metrics) {
        this.context = vertx.getOrCreateContext();
        this.transport = transport;
        this.hosts = hosts;
        this.settings = settings;
        this.metrics = metrics;
        HttpClientOptions options = new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS).setMaxWaitQueueSize(WAITING)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) Math.min(Integer.MAX_VALUE, settings.timeout().toMillis()));
        transport.tls().ifPresent(found -> TlsConfigUtils.configure(options, found));
        this.client = vertx.createHttpClient(options);
    }

    /** Completes with what the content is known by. */
    Uni<String> upload(URI address, String contentType, AssetContent content) {
        RequestOptions options = new RequestOptions().setMethod(settings.method()).putHeader("Content-Type", contentType)
                .putHeader("Content-Length", Long.toString(content.size()));
        return exchange(UPLOAD, address, options, (request, transfer) -> content.sendBy(request).compose(sent -> {
            requireSuccess(UPLOAD, sent.response());
            return sent.response().end().map(end -> sent.digest().get()
                    .orElseThrow(() -> HubRequestException.unanswered(UPLOAD, HubRequestException.INCOMPLETE)));
        }).onSuccess(digest -> transfer.end()));
    }

    /**
     * Completes with the content when it begins to come; the transfer's time goes on.
     *
     * @param size in bytes, where it is known
     */
    Uni<Download> download(URI address, OptionalLong size) {
        return exchange(DOWNLOAD, address, new RequestOptions().setMethod(HttpMethod.GET),
                (request, transfer) -> request.send().map(response -> {
                    requireSuccess(DOWNLOAD, response);
                    response.pause();
                    return new Download(context, new CountedStream(response, DOWNLOAD, settings.most(), size), transfer);
                }));
    }

    @FunctionalInterface
    private interface Exchange<T> {

        Future<T> by(HttpClientRequest request, Transfer transfer);
    }

    private <T> Uni<T> exchange(String operation, URI address, RequestOptions options, Exchange<T> exchange) {
        return Uni.createFrom().emitter(emitter -> {
            if (!hosts.allow(address)) {
                metrics.hub().call(operation).accept(HubRequestException.ADDRESS_NOT_ALLOWED);
                emitter.fail(HubRequestException.unanswered(operation, HubRequestException.ADDRESS_NOT_ALLOWED));
                return;
            }
            context.runOnContext(begin -> {
                Transfer transfer = new Transfer(context.owner(), operation, settings.timeout(), metrics.hub().call(operation));
                Promise<T> answer = Promise.promise();
                transfer.onFailure(answer::tryFail);
                emitter.onTermination(() -> context.runOnContext(end -> {
                    // What has begun to come is somebody's else to cancel.
                    if (!answer.future().isComplete()) {
                        transfer.cancel();
                    }
                }));
                begin(address, options, request -> {
                    transfer.isOf(request);
                    return exchange.by(request, transfer);
                }).onSuccess(answer::tryComplete).onFailure(answer::tryFail);
                answer.future().onSuccess(emitter::complete).onFailure(failure -> {
                    Throwable known = known(operation, failure);
                    transfer.fail(known);
                    emitter.fail(known);
                });
            });
        });
    }

    private <T> Future<T> begin(URI address, RequestOptions options, Function<HttpClientRequest, Future<T>> exchange) {
        options.setAbsoluteURI(address.toString()).setConnectTimeout(settings.timeout().toMillis()).setFollowRedirects(false);
        ClientProxies.of(transport.proxy(), address).ifPresent(options::setProxyOptions);
        return secured(address).compose(done -> client.request(options)).compose(exchange);
    }

    private Future<Boolean> secured(URI address) {
        return transport.tls().isPresent() && "https".equals(address.getScheme())
                ? client.updateSSLOptions(transport.tls().get().getSSLOptions())
                : Future.succeededFuture(true);
    }

    private static void requireSuccess(String operation, HttpClientResponse response) {
        // What breaks while nobody reads is found out by who reads.
        response.exceptionHandler(broken -> {});
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw HubRequestException.answered(operation, response.statusCode(), Integer.toString(response.statusCode()), "");
        }
    }

    /** What is told of a failure: whatever else says what went wrong may say the address. */
    static Throwable known(String operation, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HubRequestException) {
                return cause;
            }
            if (cause instanceof FileSystemException && cause.getCause() instanceof IOException unreadable) {
                return new UncheckedIOException(unreadable);
            }
        }
        HubRequestException unanswered = HubRequestException.unanswered(operation, HubRequestException.NO_ANSWER);
        return NotConnected.is(failure) ? unanswered : unanswered.maybeDone();
    }

    @Override
    public void close() {
        client.close();
    }
}
