package dev.custombot.runtime.callback;

import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a body up to a limit, without buffering more than that. */
final class BodyReader {

    private final long limit;
    private final Consumer<CallbackProblem> refused;
    private final Buffer body = Buffer.buffer();
    private boolean tooLarge;

    private BodyReader(long limit, Consumer<CallbackProblem> refused) {
        this.limit = limit;
        this.refused = refused;
    }

    /** Calls exactly one of the consumers on the event loop, or none if the caller goes away. */
    static void read(HttpServerRequest request, long limit, Consumer<Buffer> complete, Consumer<CallbackProblem> refused) {
        if (announced(request) > limit) {
            throw CallbackProblem.tooLarge(limit);
        }
        BodyReader reader = new BodyReader(limit, refused);
        request.handler(reader::append);
        request.endHandler(end -> {
            if (!reader.tooLarge) {
                complete.accept(reader.body);
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void append(Buffer chunk) {
        if (tooLarge) {
            return;
        }
        if (body.length() + chunk.length() > limit) {
            tooLarge = true;
            refused.accept(CallbackProblem.tooLarge(limit));
        } else {
            body.appendBuffer(chunk);
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
