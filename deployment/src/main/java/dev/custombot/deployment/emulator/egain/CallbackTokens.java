package dev.custombot.deployment.emulator.egain;

import java.util.Optional;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;

/** The token that the hub has for the callback: made here, or fetched where a client application says. It is kept until it is refused. */
final class CallbackTokens {

    private final HttpClient client;
    private final TokenIssuer issuer;
    private Optional<TokenRequest> request = Optional.empty();
    private Future<String> token;

    CallbackTokens(HttpClient client, TokenIssuer issuer) {
        this.client = client;
        this.issuer = issuer;
        renew();
    }

    /** Fails when it cannot be fetched; then the next one who asks makes it be fetched again. */
    Future<String> current() {
        if (token.failed()) {
            renew();
        }
        return token;
    }

    void renew() {
        if (token == null || token.isComplete()) {
            token = request.map(registered -> registered.send(client))
                    .orElseGet(() -> Future.succeededFuture(issuer.callbackToken()));
        }
    }

    void expire() {
        token = Future.succeededFuture(expired());
    }

    String expired() {
        return issuer.expiredCallbackToken();
    }

    /** The next time that one is needed: the one that is there is good until it is refused. */
    void fetchNextBy(TokenRequest registered) {
        request = Optional.of(registered);
    }

    /** From now on; empty for tokens that are made here. */
    void fetchBy(Optional<TokenRequest> registered) {
        request = registered;
        token = null;
        renew();
    }
}
