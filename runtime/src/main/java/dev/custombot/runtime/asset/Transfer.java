package dev.custombot.runtime.asset;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.custombot.hub.HubRequestException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;

/** One file on its way: it ends once, and in time, whether somebody takes its bytes or not. Of one event loop. */
final class Transfer {

    private static final String CANCELLED = "cancelled";
    private static final String FILE = "file";

    private final Vertx vertx;
    private final long timer;
    private final Consumer<String> outcome;
    private Optional<HttpClientRequest> request = Optional.empty();
    private Handler<Throwable> onFailure = failure -> {};
    private @Nullable Throwable failure;
    private boolean over;

    /** @param outcome is told how it ends, once */
    Transfer(Vertx vertx, String operation, Duration timeout, Consumer<String> outcome) {
        this.vertx = vertx;
        this.outcome = outcome;
        this.timer = vertx.setTimer(timeout.toMillis(), late -> fail(
                HubRequestException.unanswered(operation, HubRequestException.NO_ANSWER).maybeDone()));
    }

    /** Gives the connection up with the transfer. */
    void isOf(HttpClientRequest made) {
        // Who is told of a failure is told by the answer; without a handler it would be logged.
        made.exceptionHandler(broken -> {});
        request = Optional.of(made);
        if (over) {
            made.reset();
        }
    }

    /** Who is told when it fails; at once when it has. */
    void onFailure(Handler<Throwable> handler) {
        onFailure = handler;
        if (failure != null) {
            handler.handle(failure);
        }
    }

    /** It has come to its good end, unless it was over. */
    boolean end() {
        return close("done");
    }

    void fail(Throwable why) {
        if (close(name(why))) {
            failure = why;
            request.ifPresent(HttpClientRequest::reset);
            onFailure.handle(why);
        }
    }

    /** Nobody wants it any more. */
    void cancel() {
        if (close(CANCELLED)) {
            request.ifPresent(HttpClientRequest::reset);
        }
    }

    private boolean close(String how) {
        if (over) {
            return false;
        }
        over = true;
        vertx.cancelTimer(timer);
        outcome.accept(how);
        return true;
    }

    /** One of few. */
    private static String name(Throwable why) {
        if (why instanceof HubRequestException known) {
            return known.status().isPresent() ? Integer.toString(known.status().getAsInt()) : known.code();
        }
        return FILE;
    }
}
