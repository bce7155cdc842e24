package dev.custombot.it.callback.status;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token of another issuer, or of none. */
@QuarkusTest
@TestProfile(StatusContract.class)
class WrongIssuerGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void otherIssuer(String path) {
        JwtClaims claims = StatusContract.claims();
        claims.setIssuer("https://elsewhere.example.org");
        StatusContract.refused(path, StatusContract.sign(claims), " has the wrong issuer");
        claims.unsetClaim("iss");
        StatusContract.refused(path, StatusContract.sign(claims), " has the wrong issuer");
    }
}
