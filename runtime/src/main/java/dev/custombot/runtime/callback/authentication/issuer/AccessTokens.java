package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Clock;
import java.time.Duration;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKeys;

/**
 * Makes access tokens (RFC 9068). By the library that verifies them: SmallRye's builder takes issuer and audience from settings of the
 * application, which are meant for its own tokens.
 */
public final class AccessTokens {

    private static final int ID_BYTES = 16;

    private final String issuer;
    private final SigningKeys keys;
    private final Duration lifetime;
    private final Clock clock;

    /** @param issuer who issues them and for whom: only the bot itself takes them */
    public AccessTokens(String issuer, SigningKeys keys, Duration lifetime, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** The answer with a token for the client. Takes a millisecond or so. */
    String issue(String client) {
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(issuer);
        claims.setSubject(client);
        claims.setStringClaim("client_id", client);
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + lifetime.toSeconds()));
        claims.setGeneratedJwtId(ID_BYTES);
        String token = keys.current().sign(claims.toJson());
        // As RFC 6749 spells it, and as the hub's examples do.
        return JsonNodeFactory.instance.objectNode().put("access_token", token).put("token_type", "Bearer")
                .put("expires_in", lifetime.toSeconds()).put("accessToken", token).toString();
    }
}
