package dev.custombot.runtime.callback.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.hub.CallbackAuthenticator;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;

/**
 * Authenticates callers by the {@code Authorization} header, as RFC 6750 and RFC 7617 have it, and explains every refusal. It does not ask
 * the application's own security, which may want something else.
 */
public final class HeaderAuthenticator implements CallbackAuthenticator {

    private final boolean enabled;
    private final TokenAuthenticator tokens;
    private final BasicPasswords passwords;
    private final String requiredScope;

    /** @param tokens who says whether a bearer token is good */
    public HeaderAuthenticator(AuthenticationConfig config, TokenAuthenticator tokens) {
        this.enabled = config.enabled();
        this.tokens = tokens;
        this.passwords = new BasicPasswords(config.basic());
        this.requiredScope = config.bearer().requiredScope().orElse("");
    }

    @Override
    public Uni<Optional<CallbackProblem>> authenticate(CallbackRequest request) {
        if (!enabled) {
            return Uni.createFrom().item(Optional.empty());
        }
        return check(request.header("Authorization").orElse("").strip())
                .ifNoItem().after(request.timeLeft()).recoverWithItem(Optional.of(Refusal.KEYS_UNAVAILABLE))
                .onFailure().recoverWithItem(Optional.of(Refusal.KEYS_UNAVAILABLE))
                .map(refusal -> refusal.map(this::problem));
    }

    private Uni<Optional<Refusal>> check(String header) {
        if (header.isEmpty()) {
            return refused(Refusal.MISSING);
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String value = space < 0 ? "" : header.substring(space + 1).strip();
        if ("Bearer".equalsIgnoreCase(scheme) && tokens.isConfigured()) {
            return tokens.check(value);
        }
        if ("Basic".equalsIgnoreCase(scheme) && passwords.isConfigured()) {
            return Uni.createFrom().item(passwords.check(value));
        }
        return refused(Refusal.UNSUPPORTED);
    }

    private static Uni<Optional<Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Optional.of(refusal));
    }

    private CallbackProblem problem(Refusal refusal) {
        return switch (refusal) {
            case KEYS_UNAVAILABLE -> CallbackProblem.unavailable(refusal.description());
            case WITHOUT_SCOPE -> CallbackProblem.forbidden(requiredScope);
            default -> CallbackProblem.unauthorized(challenge(refusal), refusal.description());
        };
    }

    private String challenge(Refusal refusal) {
        List<String> challenges = new ArrayList<>();
        if (tokens.isConfigured()) {
            challenges.add("Bearer realm=\"custom-bot\"" + (refusal.isInvalidToken()
                    ? ", error=\"invalid_token\", error_description=\"" + refusal.description() + "\""
                    : ""));
        }
        if (passwords.isConfigured()) {
            challenges.add("Basic realm=\"custom-bot\", charset=\"UTF-8\"");
        }
        return String.join(", ", challenges);
    }
}
