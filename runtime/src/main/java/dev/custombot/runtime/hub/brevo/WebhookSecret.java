package dev.custombot.runtime.hub.brevo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.secret.LiteralSettings;

/**
 * What Brevo's webhooks show, because they are not signed.
 *
 * @param header that has the secret; empty when the address has it
 * @param secrets one of which it must be, as they are now; asked at each check, so they must not block
 */
record WebhookSecret(Optional<String> header, Supplier<List<String>> secrets) {

    /** In the path and in the query. */
    static final String PARAMETER = "secret";
    static final String HEADER_KEY = "hub.webhook.secret-header";

    private static final List<String> ACCOUNT = List.of("callback.authentication.basic.username",
            "callback.authentication.basic.credentials-provider");
    private static final String CHALLENGE = "Webhook-Secret realm=\"custom-bot\"";

    /** Whether callers show user and password. */
    static boolean isAccountSet(LiteralSettings settings) {
        return ACCOUNT.stream().anyMatch(settings::isHeld);
    }

    /** Why the caller is refused; empty when it is not. */
    Optional<CallbackProblem> check(CallbackRequest request) {
        Optional<String> shown = shown(request);
        if (shown.isEmpty()) {
            return Optional.of(missing());
        }
        byte[] presented = shown.get().getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String secret : secrets.get()) {
            // In constant time, and each of them is tried.
            known |= MessageDigest.isEqual(presented, secret.getBytes(StandardCharsets.UTF_8));
        }
        return known ? Optional.empty() : Optional.of(wrong());
    }

    /** Why a caller may be refused. */
    List<CallbackProblem> refusals() {
        return List.of(missing(), wrong());
    }

    private CallbackProblem missing() {
        return CallbackProblem.unauthorized(CHALLENGE, "the webhook's secret is missing", "missing_secret", this::place);
    }

    private CallbackProblem wrong() {
        return CallbackProblem.unauthorized(CHALLENGE, "the webhook's secret is wrong", "wrong_secret", this::place);
    }

    /** For the log: where it is looked for. */
    private String place() {
        return "expected is the secret of hub.webhook, " + header.map(name -> "in the header " + name)
                .orElse("in the address, as path parameter or query parameter " + PARAMETER);
    }

    private Optional<String> shown(CallbackRequest request) {
        return header.isPresent()
                ? header.flatMap(request::header)
                : request.pathParameter(PARAMETER).or(() -> request.queryParameter(PARAMETER));
    }
}
