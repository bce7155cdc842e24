package dev.custombot.runtime.callback.authentication.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jose4j.jwt.JwtClaims;

import dev.custombot.runtime.callback.authentication.Refusal;

/**
 * What tokens must be like beyond issuer, audience, time and signature.
 *
 * @param algorithms by which they may be signed
 * @param type what they must have as {@code typ}; unless given that of an access token, or none
 * @param rights what they must say, so that the caller may deliver callbacks
 */
public record TokenRules(Set<String> algorithms, Optional<String> type, List<RequiredClaim> rights) {

    /** Only asymmetric ones: who can verify cannot sign. */
    public static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384",
            "ES512", "EdDSA");
    /** Of any caller that has a token. */
    public static final TokenRules DEFAULT = new TokenRules(ALGORITHMS, Optional.empty(), List.of());

    private static final Set<String> ACCESS_TOKENS = Set.of("jwt", "at+jwt");

    public TokenRules {
        algorithms = Set.copyOf(algorithms);
        rights = List.copyOf(rights);
    }

    /** Other kinds of signed tokens, such as those that end a session, must not pass for access tokens. */
    boolean acceptsType(Optional<String> presented) {
        Optional<String> plain = presented.map(TokenRules::plain);
        return type.map(TokenRules::plain).map(wanted -> plain.filter(wanted::equals).isPresent())
                .orElseGet(() -> plain.map(ACCESS_TOKENS::contains).orElse(true));
    }

    /** Empty when the caller has all rights. */
    Optional<Refusal> missing(JwtClaims claims) {
        return rights.stream().filter(right -> !right.isIn(claims.getClaimsMap())).findFirst()
                .map(right -> right.isScope() ? Refusal.WITHOUT_SCOPE : Refusal.WITHOUT_RIGHT);
    }

    private static String plain(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }
}
