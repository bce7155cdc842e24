package dev.custombot.runtime.callback.authentication.token;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Uni;

/**
 * Accepts the tokens of several issuers, each verified with its own keys only; what none of them has issued is good if an identity provider
 * says so. However many callers come with one token, it is looked at once.
 */
public final class BearerTokens implements TokenAuthenticator {

    /** Bounds what a mistake in forgetting could cost. */
    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(5);
    /** RFC 6750, 2.1. Nothing else is asked about: to an identity provider it is the bot's mistake, and an outage it would seem here. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");

    private final List<TokenIssuer> issuers;
    private final Map<String, TokenVerifier> verifiers;
    private final Optional<Introspection> introspection;
    private final RememberedTokens remembered;
    private final BotMetrics metrics;
    private final Runnable atEnd;
    private final Map<ByteBuffer, Uni<Optional<Refusal>>> verifying = new ConcurrentHashMap<>();

    /**
     * @param introspection of tokens that no issuer has signed, where there is one
     * @param skew by how much the clocks of issuers and bot may differ
     * @param atEnd ends what the others have in common
     */
    public BearerTokens(List<TokenIssuer> issuers, Optional<Introspection> introspection, Duration skew, Clock clock,
            BotMetrics metrics, Runnable atEnd) {
        this.issuers = List.copyOf(issuers);
        this.verifiers = issuers.stream().map(issuer -> Map.entry(issuer.name(), new TokenVerifier(issuer, skew, clock)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.introspection = introspection;
        this.metrics = metrics;
        this.atEnd = atEnd;
        this.remembered = new RememberedTokens(LONGEST_MEMORY, clock);
        if (isConfigured()) {
            metrics.callers().takesTokens();
        }
    }

    @Override
    public boolean isConfigured() {
        return !issuers.isEmpty() || introspection.isPresent();
    }

    @Override
    public Optional<Optional<Refusal>> known(String token) {
        return known(RememberedTokens.hash(token));
    }

    private Optional<Optional<Refusal>> known(ByteBuffer hash) {
        Optional<Optional<Refusal>> known = remembered.find(hash);
        if (known.isPresent()) {
            metrics.callers().token("remembered");
        }
        return known;
    }

    @Override
    public Uni<Optional<Refusal>> check(String token) {
        ByteBuffer hash = RememberedTokens.hash(token);
        Optional<Optional<Refusal>> known = known(hash);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return verifying.computeIfAbsent(hash,
                unknown -> Uni.createFrom().deferred(() -> find(token)).map(verdict -> remember(hash, verdict))
                        .onTermination().invoke(() -> verifying.remove(hash)).memoize().indefinitely());
    }

    @Override
    public String facts(String token) {
        return "expected is " + TokenFacts.expected(issuers, introspection) + "; it came "
                + TokenFacts.came(FORM.matcher(token).matches() ? TokenHead.of(token) : Optional.empty());
    }

    private Uni<Verdict> find(String token) {
        if (!FORM.matcher(token).matches()) {
            return Uni.createFrom().item(Verdict.refused(Refusal.MALFORMED));
        }
        Optional<TokenHead> head = TokenHead.of(token);
        Optional<TokenVerifier> verifier = head.map(TokenHead::issuer).map(verifiers::get);
        if (verifier.isPresent()) {
            return verifier.get().verify(token, head.get());
        }
        return introspection.map(provider -> provider.verify(token)).orElseGet(() -> Uni.createFrom().item(Verdict.refused(
                head.map(TokenHead::algorithm).filter(TokenRules.ALGORITHMS::contains).isPresent()
                        ? Refusal.WRONG_ISSUER
                        : Refusal.MALFORMED)));
    }

    private Optional<Refusal> remember(ByteBuffer hash, Verdict verdict) {
        metrics.callers()
                .token(verdict.refusal().map(refusal -> refusal == Refusal.KEYS_UNAVAILABLE ? "unavailable" : "refused")
                        .orElse("accepted"));
        verdict.worth()
                .ifPresent(worth -> remembered.remember(hash, verdict.refusal(), worth.expiry(), worth.isStillVerified()));
        return verdict.refusal();
    }

    @Override
    public void close() {
        issuers.forEach(issuer -> issuer.keys().close());
        atEnd.run();
    }
}
