package dev.custombot.runtime.bot.check;

import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.custombot.runtime.bot.callers.CallerKeys;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.PemKeys;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.secret.Addresses;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds settings of bearer tokens with which none could be verified, or the wrong ones. */
final class BearerCheck {

    /** RFC 6749, 3.3: it is sent in a header. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    private static final Duration MAX_SKEW = Duration.ofSeconds(60);
    /** Leaves a second of the hub's five for Kafka. */
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration MIN_REFRESH = Duration.ofSeconds(1);

    private BearerCheck() {}

    /**
     * @param settings of the bot
     * @param all that is wrong with the bot
     */
    static void check(BearerConfig bearer, LiteralSettings settings, ConfigProblems all) {
        ConfigProblems problems = all.under("callback.authentication.bearer.");
        locations(bearer, problems);
        expected(bearer, problems);
        times(bearer, problems);
        if (bearer.introspection().allowMissingAudience() && bearer.requiredScope().isEmpty() && bearer.requiredRole().isEmpty()
                && bearer.requiredClaims().isEmpty()) {
            problems.add("introspection.allow-missing-audience",
                    "needs required-scope, required-role or required-claims: else every client of the identity provider could call");
        }
        if (bearer.introspection().remembered().isNegative()) {
            problems.add("introspection.remembered", "must not be less than 0");
        }
        if (CallerKeys.introspects(bearer, settings)) {
            client(settings, all);
            secret(CallerKeys.introspectionSecret(settings), all);
        } else if (settings.isHeld(CallerKeys.INTROSPECTION_CLIENT)) {
            problems.add("introspection.url", "or auth-server-url is needed beside introspection.client-id");
        }
    }

    private static void locations(BearerConfig bearer, ConfigProblems problems) {
        if (bearer.jwksUrl().isPresent() && bearer.publicKey().isPresent()) {
            problems.add("public-key", "cannot stand beside jwks-url");
        }
        if (bearer.authServerUrl().isPresent() && (bearer.jwksUrl().isPresent() || bearer.publicKey().isPresent())) {
            problems.add("auth-server-url", "cannot stand beside jwks-url or public-key");
        }
        address("auth-server-url", bearer.authServerUrl(), problems);
        address("jwks-url", bearer.jwksUrl(), problems);
        address("introspection.url", bearer.introspection().url(), problems);
        bearer.publicKey().ifPresent(pem -> publicKey(pem, bearer.algorithms(), problems));
    }

    private static void publicKey(String pem, List<String> algorithms, ConfigProblems problems) {
        try {
            for (PublicKey key : PemKeys.read(pem)) {
                KeyRing ring = KeyRing.unnamed(List.of(key));
                if (algorithms.stream().allMatch(name -> ring.candidates(name, Optional.empty()).isEmpty())) {
                    problems.add("algorithms", "names none by which a key of public-key could verify");
                }
            }
        } catch (IllegalArgumentException e) {
            problems.add("public-key",
                    "is not a public key in PEM (RSA of 2048 bits at least, EC or Ed25519, bare or in a certificate)");
        }
    }

    private static void address(String key, Optional<URI> address, ConfigProblems problems) {
        address.map(URI::toString).flatMap(Addresses::flaw).ifPresent(flaw -> problems.add(key, flaw));
    }

    private static void expected(BearerConfig bearer, ConfigProblems problems) {
        if (CallerKeys.verifiesTokens(bearer) && bearer.issuer().isEmpty() && bearer.authServerUrl().isEmpty()) {
            problems.add("issuer", "is needed to verify bearer tokens");
        }
        if (CallerKeys.acceptsTokens(bearer) && bearer.audience().orElse(List.of()).isEmpty()) {
            problems.add("audience", "is needed to verify bearer tokens");
        }
        Set<String> unknown = new TreeSet<>(bearer.algorithms());
        unknown.removeAll(TokenRules.ALGORITHMS);
        if (bearer.algorithms().isEmpty() || !unknown.isEmpty()) {
            problems.add("algorithms", "must be some of " + String.join(", ", new TreeSet<>(TokenRules.ALGORITHMS)));
        }
        literal("issuer", bearer.issuer().stream(), problems);
        literal("audience", bearer.audience().stream().flatMap(List::stream), problems);
        literal("required-type", bearer.requiredType().stream(), problems);
        bearer.requiredScope().filter(scope -> !SCOPE.matcher(scope).matches())
                .ifPresent(scope -> problems.add("required-scope",
                        "must be one scope as OAuth has them: ASCII without blanks, quotes and backslashes"));
        literal("required-role", bearer.requiredRole().stream(), problems);
        literal("role-claim", Stream.of(bearer.roleClaim()), problems);
        bearer.requiredClaims()
                .forEach((claim, value) -> literal("required-claims.\"" + claim + "\"", Stream.of(claim, value), problems));
    }

    private static void literal(String key, Stream<String> values, ConfigProblems problems) {
        values.flatMap(value -> SecretRules.flawOfText(value).stream()).findFirst().ifPresent(flaw -> problems.add(key, flaw));
    }

    private static void times(BearerConfig bearer, ConfigProblems problems) {
        if (bearer.clockSkew().isNegative() || bearer.clockSkew().compareTo(MAX_SKEW) > 0) {
            problems.add("clock-skew", "must be between 0 and 60 s");
        }
        if (bearer.keysRefreshInterval().compareTo(MIN_REFRESH) < 0) {
            problems.add("keys-refresh-interval", "must be at least 1 s");
        }
        problems.requireAtLeastOneMillisecond("unknown-key-interval", bearer.unknownKeyInterval());
        if (bearer.keysKeptDuringOutage().compareTo(bearer.keysRefreshInterval().plus(bearer.timeout())) <= 0) {
            problems.add("keys-kept-during-outage", "must be longer than keys-refresh-interval and timeout together");
        }
        problems.requireAtLeastOneMillisecond("timeout", bearer.timeout());
        if (bearer.timeout().compareTo(MAX_TIMEOUT) > 0) {
            problems.add("timeout", "must be at most 4 s: the hub waits for 5");
        }
    }

    private static void client(LiteralSettings settings, ConfigProblems all) {
        try {
            settings.findText(CallerKeys.INTROSPECTION_CLIENT).map(SecretRules::flaw)
                    .orElse(Optional.of("is needed beside introspection.url"))
                    .ifPresent(flaw -> all.add(CallerKeys.INTROSPECTION_CLIENT, flaw));
        } catch (UnusableSecretException e) {
            all.add(e.key(), e.mend());
        }
    }

    private static void secret(SecretSetting setting, ConfigProblems all) {
        try {
            if (setting.read().isEmpty()) {
                all.add(setting.key(), "or introspection.client-secret-file is needed beside introspection.client-id");
            }
        } catch (UnusableSecretException e) {
            all.add(e.key(), e.mend());
        }
    }
}
