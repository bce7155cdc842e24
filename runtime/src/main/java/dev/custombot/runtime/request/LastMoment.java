package dev.custombot.runtime.request;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.vertx.core.http.HttpClientRequest;

/** Stops a request that has its connection already, and of which nothing is written yet, when it may not be made any more. */
public final class LastMoment implements Consumer<HttpClientRequest> {

    private volatile BooleanSupplier allowed = () -> true;

    public void writesOnlyWhile(BooleanSupplier condition) {
        allowed = condition;
    }

    @Override
    public void accept(HttpClientRequest request) {
        if (!allowed.getAsBoolean()) {
            request.reset(0, new NotTheSenderException());
        }
    }
}
