package dev.custombot.runtime.callback.authentication.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * What a signed token says of itself, before anything of it is known to be true: enough to find out with which key it may be verified, and
 * whether that is worth while.
 *
 * @param algorithm by which it is signed
 * @param keyId of the key that signed it
 * @param type of the token
 * @param issuer by whom
 * @param claims all that it says
 */
record TokenHead(String algorithm, Optional<String> keyId, Optional<String> type, String issuer,
        Map<String, Object> claims) {

    /** RFC 7515, 7.1: three parts in base64 for addresses. The library passes over other characters, and whatever follows a padding. */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+");
    /** Headers that bring keys along, or tell of what is not understood here; and a token within a token. */
    private static final List<String> REFUSED = List.of("jku", "jwk", "x5u", "crit", "cty", "zip", "enc");

    /** Empty when it is no signed token, or one that asks for what is never done. */
    static Optional<TokenHead> of(String token) {
        if (!COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(token);
            if (REFUSED.stream().anyMatch(name -> jws.getHeaders().getObjectHeaderValue(name) != null)) {
                return Optional.empty();
            }
            JwtClaims claims = JwtClaims.parse(jws.getUnverifiedPayload());
            return Optional.ofNullable(jws.getAlgorithmHeaderValue())
                    .map(algorithm -> new TokenHead(algorithm, Optional.ofNullable(jws.getKeyIdHeaderValue()),
                            Optional.ofNullable(jws.getHeader("typ")), issuer(claims), claims.getClaimsMap()));
        } catch (JoseException | InvalidJwtException | RuntimeException e) {
            // The last for what the library does not expect: the token comes from anybody.
            return Optional.empty();
        }
    }

    private static String issuer(JwtClaims claims) {
        try {
            return Optional.ofNullable(claims.getIssuer()).orElse("");
        } catch (MalformedClaimException e) {
            return "";
        }
    }
}
