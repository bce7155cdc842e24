package dev.custombot.deployment.emulator.egain;

import java.util.Optional;

import dev.custombot.deployment.emulator.delivery.CallbackCredential;
import dev.custombot.deployment.emulator.http.BadInput;
import io.vertx.core.Future;
import io.vertx.core.http.RequestOptions;

/** An Authorization header, with a token that is kept until the bot refuses it, or with a user name and a password. */
final class CallbackAuthorizations implements CallbackCredential {

    private final Optional<String> basic;
    private final CallbackTokens tokens;

    CallbackAuthorizations(Optional<String> basic, CallbackTokens tokens) {
        this.basic = basic;
        this.tokens = tokens;
    }

    @Override
    public Future<RequestOptions> prove(String kind, RequestOptions request) {
        return switch (kind) {
            case "keep" -> basic.map(Future::succeededFuture).orElseGet(() -> tokens.current().map("Bearer "::concat))
                    .map(value -> with(value, request));
            case "none" -> Future.succeededFuture(request);
            case "expired" -> Future.succeededFuture(with("Bearer " + tokens.expired(), request));
            case "malformed" -> Future.succeededFuture(with("Bearer not-a-token", request));
            default -> throw new BadInput("\"authorization\" must be keep, none, expired or malformed");
        };
    }

    @Override
    public void refused() {
        tokens.renew();
    }

    private static RequestOptions with(String authorization, RequestOptions request) {
        return request.putHeader("Authorization", authorization);
    }
}
