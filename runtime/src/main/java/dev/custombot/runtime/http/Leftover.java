package dev.custombot.runtime.http;

import java.time.Duration;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What is left of a request that is answered: thrown away, so that the caller reads the answer and the connection can be used again, but
 * neither for ever nor without a limit.
 */
public final class Leftover {

    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final int NO_ERROR = 0;

    private final HttpServerRequest request;
    private final boolean isLast;
    private final long timer;
    private long bytes;
    private boolean isOver;

    private Leftover(HttpServerRequest request, long bytes, Duration time, boolean isLast) {
        this.request = request;
        this.bytes = bytes;
        this.isLast = isLast;
        this.timer = Vertx.currentContext().owner().setTimer(time.toMillis(), late -> cut());
    }

    /** A request with more than that loses its connection, or its stream. */
    public static void discard(HttpServerRequest request, long bytes, Duration time) {
        if (!request.isEnded()) {
            new Leftover(request, bytes, time, false).read();
        }
    }

    /** Nothing comes after it on a connection of HTTP/1. */
    static void discardAndClose(HttpServerRequest request) {
        if (!request.isEnded()) {
            new Leftover(request, Long.MAX_VALUE, LINGER, true).read();
        } else if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        }
    }

    private void read() {
        request.exceptionHandler(gone -> over());
        request.handler(this::count);
        request.endHandler(end -> {
            over();
            if (isLast && request.version() != HttpVersion.HTTP_2) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private void count(Buffer chunk) {
        bytes -= chunk.length();
        if (bytes < 0) {
            cut();
        }
    }

    private void cut() {
        if (isOver) {
            return;
        }
        over();
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }

    private void over() {
        isOver = true;
        Vertx.currentContext().owner().cancelTimer(timer);
    }
}
