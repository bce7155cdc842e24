package dev.custombot.runtime.callback.authentication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.custombot.runtime.hub.CallbackAuthenticator;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;

/**
 * Authenticates callers by the {@code Authorization} header, as RFC 6750 and RFC 7617 have it, and explains every refusal. It does not ask
 * the application's own security, which may want something else.
 */
public final class HeaderAuthenticator implements CallbackAuthenticator {

    private final TokenAuthenticator tokens;
    private final BasicAccounts accounts;
    private final List<RequiredHeader> headers;
    private final String requiredScope;

    /**
     * @param tokens who says whether a bearer token is good
     * @param headers which every caller must send, besides
     * @param requiredScope as the answer names it to a caller that lacks it
     */
    public HeaderAuthenticator(TokenAuthenticator tokens, BasicAccounts accounts, List<RequiredHeader> headers,
            String requiredScope) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.headers = List.copyOf(headers);
        this.requiredScope = requiredScope;
    }

    /** By what callers may authenticate, for people. */
    public List<String> ways() {
        List<String> ways = new ArrayList<>();
        if (tokens.isConfigured()) {
            ways.add("bearer token");
        }
        if (accounts.isConfigured()) {
            ways.add("user and password");
        }
        return ways;
    }

    @Override
    public Uni<Optional<CallbackProblem>> authenticate(CallbackRequest request) {
        return check(request)
                .onFailure().recoverWithItem(Optional.of(Refusal.KEYS_UNAVAILABLE))
                .map(refusal -> refusal.map(why -> problem(why, () -> facts(why, request))));
    }

    @Override
    public List<CallbackProblem> callerRefusals() {
        return Arrays.stream(Refusal.values()).filter(this::isWithoutToken).map(refusal -> problem(refusal, () -> ""))
                .toList();
    }

    /** What is wrong with a token ends with the next one, which the hub fetches. */
    private boolean isWithoutToken(Refusal refusal) {
        return switch (refusal) {
            case MISSING, UNSUPPORTED -> true;
            case WRONG_HEADER -> !headers.isEmpty();
            case WRONG_PASSWORD -> accounts.isConfigured();
            case KEYS_UNAVAILABLE -> tokens.isConfigured();
            default -> false;
        };
    }

    /** The headers first: who does not know them costs nothing. */
    private Uni<Optional<Refusal>> check(CallbackRequest request) {
        boolean hasAll = true;
        for (RequiredHeader header : headers) {
            hasAll &= header.isIn(request);
        }
        return hasAll ? check(request.header("Authorization").orElse("").strip(), request) : refused(Refusal.WRONG_HEADER);
    }

    private Uni<Optional<Refusal>> check(String header, CallbackRequest request) {
        if (header.isEmpty()) {
            return refused(Refusal.MISSING);
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String value = space < 0 ? "" : header.substring(space + 1).strip();
        if ("Bearer".equalsIgnoreCase(scheme) && tokens.isConfigured()) {
            return check(request, value);
        }
        if ("Basic".equalsIgnoreCase(scheme) && accounts.isConfigured()) {
            return Uni.createFrom().item(accounts.check(value));
        }
        return refused(Refusal.UNSUPPORTED);
    }

    /** A token that is known needs no time, and so no time limit: the hub sends the same until it expires. */
    private Uni<Optional<Refusal>> check(CallbackRequest request, String token) {
        return tokens.known(token).map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> request.inTime(tokens.check(token)));
    }

    private static Uni<Optional<Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Optional.of(refusal));
    }

    private CallbackProblem problem(Refusal refusal, Supplier<String> facts) {
        return switch (refusal) {
            case KEYS_UNAVAILABLE -> CallbackProblem.unavailable(refusal.description(), refusal.label());
            case WITHOUT_SCOPE -> forbidden(refusal, ", scope=\"" + requiredScope + "\"", facts);
            case WITHOUT_RIGHT -> forbidden(refusal, "", facts);
            default -> CallbackProblem.unauthorized(challenge(refusal), refusal.description(), refusal.label(), facts);
        };
    }

    /** @param scope what the challenge says of it: RFC 6750 has no empty one */
    private static CallbackProblem forbidden(Refusal refusal, String scope, Supplier<String> facts) {
        return CallbackProblem.forbidden("Bearer realm=\"custom-bot\", error=\"insufficient_scope\"" + scope,
                refusal.description(), refusal.label(), facts);
    }

    /** Of a header that is no token nothing is said: it may be one that was put in the wrong place, or a password. */
    private String facts(Refusal refusal, CallbackRequest request) {
        return switch (refusal) {
            case MISSING, UNSUPPORTED -> "expected is " + String.join(", or ", ways());
            case WRONG_HEADER -> "expected is " + headers.stream().map(RequiredHeader::name).collect(Collectors.joining(", "));
            case WRONG_PASSWORD -> "expected is an account of callback.authentication.basic";
            default -> tokens.facts(token(request));
        };
    }

    private static String token(CallbackRequest request) {
        String header = request.header("Authorization").orElse("").strip();
        return header.substring(header.indexOf(' ') + 1).strip();
    }

    private String challenge(Refusal refusal) {
        List<String> challenges = new ArrayList<>();
        if (tokens.isConfigured()) {
            challenges.add("Bearer realm=\"custom-bot\"" + (refusal.isInvalidToken()
                    ? ", error=\"invalid_token\", error_description=\"" + refusal.description() + "\""
                    : ""));
        }
        if (accounts.isConfigured()) {
            challenges.add("Basic realm=\"custom-bot\", charset=\"UTF-8\"");
        }
        return String.join(", ", challenges);
    }
}
