package dev.custombot.deployment.emulator.egain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.deployment.emulator.delivery.CallbackCredential;
import dev.custombot.deployment.emulator.delivery.CallbackTarget;
import dev.custombot.deployment.emulator.egain.management.RegisteredBot;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.json.JsonObject;

/** Delivers to a bot where its client application says, and in the way that is registered there; a token is kept until it is refused. */
final class RegisteredCallbacks {

    private final Function<String, Optional<RegisteredBot>> bots;
    private final HttpClient client;
    private final TokenIssuer issuer;
    /** Makes the tokens that nobody accepts, where a user and a password are registered. */
    private final CallbackTokens spare;
    private final Map<String, CallbackTokens> tokens = new HashMap<>();

    /** @param bots what is registered of a participant */
    RegisteredCallbacks(Function<String, Optional<RegisteredBot>> bots, HttpClient client, TokenIssuer issuer) {
        this.bots = bots;
        this.client = client;
        this.issuer = issuer;
        this.spare = new CallbackTokens(client, issuer);
    }

    /** Empty when nothing is registered of whom the callback is for. */
    Optional<CallbackTarget> of(JsonObject callback) {
        return ReceivedMessages.recipient(callback).flatMap(bots)
                .map(bot -> new CallbackTarget(bot.callback(), bot.headers(), credential(bot.authentication())));
    }

    private CallbackCredential credential(Optional<JsonObject> authentication) {
        if (authentication.isEmpty()) {
            return (kind, request) -> Future.succeededFuture(request);
        }
        JsonObject registered = authentication.get();
        return "basic".equals(registered.getString("type"))
                ? new CallbackAuthorizations(Optional.of(basic(registered.getJsonObject("basicAuth"))), spare)
                : new CallbackAuthorizations(Optional.empty(), tokens(registered));
    }

    private static String basic(JsonObject user) {
        byte[] credentials = (user.getString("username") + ":" + user.getString("password")).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private CallbackTokens tokens(JsonObject registered) {
        TokenRequest request = TokenRequest.of(registered.getJsonObject("oauth2"));
        CallbackTokens known = tokens.computeIfAbsent(registered.getString("id"), id -> {
            CallbackTokens fetched = new CallbackTokens(client, issuer);
            fetched.fetchBy(Optional.of(request));
            return fetched;
        });
        known.fetchNextBy(request);
        return known;
    }

    /** The tokens are as if they had expired. */
    void expire() {
        tokens.values().forEach(CallbackTokens::expire);
    }

    void reset() {
        tokens.clear();
    }
}
