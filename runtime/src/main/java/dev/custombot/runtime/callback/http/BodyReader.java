package dev.custombot.runtime.callback.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.custombot.runtime.hub.CallbackProblem;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Reads a body up to a limit, without buffering more than that, and for a limited time. */
public final class BodyReader {

    private static final String CONTINUED = "custom-bot.callback.continued";

    /** What is announced is not there yet: no more than so much is kept ready for it. */
    private static final int FIRST = 16 * 1024;

    private final long limit;
    private final Consumer<Throwable> refused;
    private final IntConsumer taken;
    private byte[] body;
    private int length;
    private boolean isOver;

    private BodyReader(long limit, long announced, IntConsumer taken, Consumer<Throwable> refused) {
        this.limit = limit;
        this.body = new byte[(int) Math.min(FIRST, announced)];
        this.taken = taken;
        this.refused = refused;
    }

    /**
     * Calls exactly one of the consumers on the event loop, or none if the caller goes away.
     *
     * @param limit the most bytes
     * @param time how long the body may take
     * @param taken hears how many bytes more are kept, and may throw a {@link CallbackProblem}
     */
    public static void read(RoutingContext context, long limit, Duration time, IntConsumer taken, Consumer<byte[]> complete,
            Consumer<Throwable> refused) {
        HttpServerRequest request = context.request();
        long announced = announced(request);
        if (announced > limit) {
            throw CallbackProblem.tooLarge(limit);
        }
        BodyReader reader = new BodyReader(limit, Math.max(0, announced), taken, refused);
        if (context.body().available()) {
            reader.takeOver(context.body().buffer(), complete);
            return;
        }
        if (request.isEnded()) {
            throw new IllegalStateException("Something of the application has read the body, and kept it to itself");
        }
        request.handler(reader::append);
        watch(request, reader::refuse);
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(time.toMillis(), fired -> reader.refuse(CallbackProblem.tooSlow()));
        // A caller that goes away in the middle of its body leaves nothing behind.
        context.addEndHandler(end -> {
            vertx.cancelTimer(timer);
            reader.isOver |= end.succeeded() || !isBadFrame(request, end.cause());
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!reader.isOver) {
                reader.isOver = true;
                complete.accept(reader.body());
            }
        });
        if (RequestHead.expectsContinue(request)) {
            context.put(CONTINUED, true);
            request.response().writeContinue();
        }
        request.resume();
    }

    /** Refuses a body whose chunks are none, which may be seen before anybody reads it; a caller that went away hears nothing. */
    public static void watch(HttpServerRequest request, Consumer<Throwable> refused) {
        request.exceptionHandler(broken -> {
            if (isBadFrame(request, broken)) {
                refused.accept(CallbackProblem.badFrame());
                // Vert.x drops the connection when this returns, with what is not sent yet; only an orderly end sends it.
                request.connection().close();
            }
        });
    }

    /** Whether a request failed because of what it is, and not because its caller went away; a response hears of both, and first. */
    public static boolean isBadFrame(HttpServerRequest request, Throwable failure) {
        return request.version() != HttpVersion.HTTP_2 && !(failure instanceof VertxException)
                && !(failure instanceof IOException);
    }

    /** Whether the caller waits in vain for a word before it sends its body: it may send none, and then something else. */
    public static boolean isBodyDoubtful(RoutingContext context) {
        return RequestHead.expectsContinue(context.request()) && context.get(CONTINUED) == null;
    }

    /** Somebody in the application has read the body before, as loggers of requests do. */
    private void takeOver(Buffer read, Consumer<byte[]> complete) {
        append(read == null ? Buffer.buffer() : read);
        if (!isOver) {
            isOver = true;
            complete.accept(body());
        }
    }

    private void append(Buffer chunk) {
        if (isOver) {
            return;
        }
        try {
            if ((long) length + chunk.length() > limit) {
                throw CallbackProblem.tooLarge(limit);
            }
            taken.accept(chunk.length());
            makeRoom(length + chunk.length());
            chunk.getBytes(body, length);
            length += chunk.length();
        } catch (Throwable problem) {
            refuse(problem);
        }
    }

    private void makeRoom(int wanted) {
        if (wanted > body.length) {
            body = Arrays.copyOf(body, (int) Math.min(limit, Math.max(wanted, 2L * body.length)));
        }
    }

    /** Without a copy of it when it was announced as it is, as nearly all are. */
    private byte[] body() {
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    private void refuse(Throwable problem) {
        if (!isOver) {
            isOver = true;
            refused.accept(problem);
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            throw CallbackProblem.malformed("Content-Length is not a number");
        }
    }
}
