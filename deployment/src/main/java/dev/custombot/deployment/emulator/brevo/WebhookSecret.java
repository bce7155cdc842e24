package dev.custombot.deployment.emulator.brevo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.custombot.deployment.emulator.delivery.CallbackCredential;
import dev.custombot.deployment.emulator.http.BadInput;
import io.vertx.core.Future;
import io.vertx.core.http.RequestOptions;

/** The secret of the webhooks, in their address or in a header, and user and password where there are some. */
final class WebhookSecret implements CallbackCredential {

    private final BrevoSetting setting;

    WebhookSecret(BrevoSetting setting) {
        this.setting = setting;
    }

    @Override
    public Future<RequestOptions> prove(String kind, RequestOptions request) {
        return Future.succeededFuture(switch (kind) {
            case "keep" -> with(setting.webhookSecret(), withAccount(request));
            case "none" -> request;
            case "expired", "malformed" -> with("not-the-secret", request);
            default -> throw new BadInput("\"authorization\" must be keep, none, expired or malformed");
        });
    }

    private RequestOptions withAccount(RequestOptions request) {
        setting.account().ifPresent(account -> request.putHeader("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8))));
        return request;
    }

    private RequestOptions with(String secret, RequestOptions request) {
        if (setting.secretHeader().isPresent()) {
            return request.putHeader(setting.secretHeader().get(), secret);
        }
        String parameter = "secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return request.setURI(request.getURI() + (request.getURI().contains("?") ? "&" : "?") + parameter);
    }
}
