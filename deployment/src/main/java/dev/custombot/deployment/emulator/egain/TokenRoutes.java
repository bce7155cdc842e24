package dev.custombot.deployment.emulator.egain;

import java.util.Optional;

import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.ext.web.Router;

/** The part of the control API that is about tokens. */
final class TokenRoutes {

    private final TokenIssuer tokens;
    private final CallbackTokens callbackTokens;
    private final RegisteredCallbacks registered;

    TokenRoutes(TokenIssuer tokens, CallbackTokens callbackTokens, RegisteredCallbacks registered) {
        this.tokens = tokens;
        this.callbackTokens = callbackTokens;
        this.registered = registered;
    }

    void addTo(Router router) {
        router.post("/control/callback-token/expire").handler(context -> Answers.done(context, this::expire));
        router.put("/control/callback-token/request").handler(context -> Answers.done(context,
                () -> callbackTokens.fetchBy(Optional.of(TokenRequest.of(ControlInput.of(context))))));
        router.delete("/control/callback-token/request").handler(context -> Answers.done(context,
                () -> callbackTokens.fetchBy(Optional.empty())));
        router.post("/control/hub-tokens/revoke").handler(context -> Answers.done(context, tokens::revokeBotTokens));
    }

    private void expire() {
        callbackTokens.expire();
        registered.expire();
    }
}
