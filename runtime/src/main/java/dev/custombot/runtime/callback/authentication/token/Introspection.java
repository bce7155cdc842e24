package dev.custombot.runtime.callback.authentication.token;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Once;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderClient;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderLocation;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Uni;

/** Asks the identity provider whether a token is good (RFC 7662). Only a few wait at a time, because anybody can make it ask. */
public final class Introspection {

    private static final int MAX_WAITING = 64;

    /**
     * What the bot asks with, and what it expects.
     *
     * @param location of the endpoint
     * @param clientId of the bot
     * @param secret of the bot, as it is now; never blocks
     * @param inForm whether both are sent in the form instead of a header
     * @param remembered for how long an answer is believed
     * @param issuer that an answer must name if it names one
     * @param audiences of which an answer must name one
     * @param audienceMayBeMissing whether an answer may name no audience at all
     * @param rules what else must be in it
     */
    public record Settings(ProviderLocation location, String clientId, Supplier<String> secret, boolean inForm,
            Duration remembered,
            Optional<String> issuer, Set<String> audiences, boolean audienceMayBeMissing, TokenRules rules) {}

    private final Settings settings;
    private final ProviderClient client;
    private final Duration skew;
    private final Clock clock;
    private final BotMetrics metrics;
    private final CustomBotLog log;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean isAway = new AtomicBoolean();

    public Introspection(Settings settings, ProviderClient client, Duration skew, Clock clock, BotMetrics metrics,
            CustomBotLog log) {
        this.settings = settings;
        this.client = client;
        this.skew = skew;
        this.clock = clock;
        this.metrics = metrics;
        this.log = log;
        metrics.callers().introspects();
    }

    /** What it takes for good, for people. */
    String expected() {
        return "one that the identity provider calls active, "
                + settings.issuer().map(issuer -> "from " + issuer + " ").orElse("")
                + "for " + TokenFacts.listed(settings.audiences()) + TokenFacts.rights(settings.rules());
    }

    /** Never fails. */
    Uni<Verdict> verify(String token) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > MAX_WAITING) {
                waiting.decrementAndGet();
                return Uni.createFrom().item(Verdict.refused(Refusal.KEYS_UNAVAILABLE));
            }
            return ask(token).onTermination().invoke(Once.of(waiting::decrementAndGet));
        });
    }

    private Uni<Verdict> ask(String token) {
        return settings.location().find().flatMap(location -> post(location, token, settings.secret().get())).map(this::verdict)
                .onItem().invoke(this::answered).onFailure().invoke(this::failed)
                .onFailure().recoverWithItem(() -> Verdict.refused(Refusal.KEYS_UNAVAILABLE));
    }

    private Uni<String> post(URI location, String token, String secret) {
        String form = "token=" + encoded(token) + "&token_type_hint=access_token";
        String type = "application/x-www-form-urlencoded";
        if (settings.inForm()) {
            return client.post(location, Map.of("Accept", "application/json", "Content-Type", type),
                    form + "&client_id=" + encoded(settings.clientId()) + "&client_secret=" + encoded(secret));
        }
        // RFC 6749, 2.3.1: both are encoded before they are put together.
        String credentials = encoded(settings.clientId()) + ":" + encoded(secret);
        return client.post(location, Map.of("Accept", "application/json", "Content-Type", type, "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))), form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Verdict verdict(String answer) {
        try {
            JwtClaims claims = JwtClaims.parse(answer);
            if (!(claims.getClaimValue("active") instanceof Boolean active)) {
                throw new UncheckedIOException(new ProviderFailure("no answer to an introspection"));
            }
            return active ? active(claims) : Verdict.refused(Refusal.INACTIVE);
        } catch (InvalidJwtException | MalformedClaimException | ArithmeticException e) {
            throw new UncheckedIOException(new ProviderFailure("no answer to an introspection"));
        }
    }

    private Verdict active(JwtClaims claims) throws MalformedClaimException {
        Instant now = clock.instant();
        if (claims.getExpirationTime() != null && !instant(claims.getExpirationTime()).plus(skew).isAfter(now)) {
            return Verdict.refused(Refusal.EXPIRED);
        }
        if (claims.getNotBefore() != null && instant(claims.getNotBefore()).minus(skew).isAfter(now)) {
            return Verdict.refused(Refusal.NOT_YET_VALID);
        }
        if (claims.getIssuer() != null && settings.issuer().filter(issuer -> !issuer.equals(issuer(claims))).isPresent()) {
            return Verdict.refused(Refusal.WRONG_ISSUER);
        }
        if (!isForTheBot(claims)) {
            return Verdict.refused(Refusal.WRONG_AUDIENCE);
        }
        Instant end = now.plus(settings.remembered());
        Instant expiry = claims.getExpirationTime() == null ? end : instant(claims.getExpirationTime()).plus(skew);
        return Verdict.verified(settings.rules().missing(claims), expiry.isBefore(end) ? expiry : end, () -> true);
    }

    /** RFC 7662 leaves the audience out where it likes; a token for nobody is for every service of the provider. */
    private boolean isForTheBot(JwtClaims claims) throws MalformedClaimException {
        return claims.hasAudience()
                ? claims.getAudience().stream().anyMatch(settings.audiences()::contains)
                : settings.audienceMayBeMissing();
    }

    private static String issuer(JwtClaims claims) {
        return String.valueOf(claims.getClaimValue("iss"));
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochMilli(date.getValueInMillis());
    }

    private void answered(Verdict verdict) {
        metrics.callers().introspection(verdict.refusal().filter(Refusal.INACTIVE::equals).isPresent() ? "inactive" : "active");
        if (isAway.getAndSet(false)) {
            log.introspectionBack();
        }
    }

    /** Told once, however many ask. */
    private void failed(Throwable failure) {
        settings.location().forget();
        metrics.callers().introspection("failed");
        if (!isAway.getAndSet(true)) {
            log.introspectionAway(ProviderFailure.describe(failure));
        }
    }
}
