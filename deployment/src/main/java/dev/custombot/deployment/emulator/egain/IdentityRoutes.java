package dev.custombot.deployment.emulator.egain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The token endpoint of the bot and the key set of the callback's tokens. */
public final class IdentityRoutes {

    public static final String CLIENT_ID = "custom-bot";
    public static final String CLIENT_SECRET = "custom-bot-secret";
    public static final String SCOPE = "hub.messages";

    private final TokenIssuer tokens;
    private final Faults faults;
    private final FaultPlayer player;

    IdentityRoutes(TokenIssuer tokens, Faults faults, FaultPlayer player) {
        this.tokens = tokens;
        this.faults = faults;
        this.player = player;
    }

    void addTo(Router router) {
        router.get("/oauth2/jwks").handler(context -> context.response().putHeader("Content-Type", "application/json")
                .end(tokens.keySet()));
        router.post("/oauth2/token").handler(BodyHandler.create(false)).handler(this::token);
    }

    private void token(RoutingContext context) {
        // No record: the requests that are shown are those for messages.
        faults.take(Faults.TOKEN).ifPresentOrElse(
                fault -> player.play(context, fault, () -> answer(context), (status, code) -> {}), () -> answer(context));
    }

    private void answer(RoutingContext context) {
        if (!"client_credentials".equals(context.request().getFormAttribute("grant_type"))) {
            Answers.json(context, 400, new JsonObject().put("error", "unsupported_grant_type"));
        } else if (!authenticated(context)) {
            Answers.json(context, 401, new JsonObject().put("error", "invalid_client"));
        } else {
            Answers.json(context, 200, new JsonObject().put("access_token", tokens.botToken()).put("token_type", "Bearer")
                    .put("expires_in", TokenIssuer.LIFETIME_SECONDS)
                    .put("scope", SCOPE));
        }
    }

    private static boolean authenticated(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header != null) {
            String expected = Base64.getEncoder()
                    .encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
            return header.equals("Basic " + expected);
        }
        return CLIENT_ID.equals(context.request().getFormAttribute("client_id"))
                && CLIENT_SECRET.equals(context.request().getFormAttribute("client_secret"));
    }
}
