package dev.custombot.it.callback.status;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token for another audience, or for none. */
@QuarkusTest
@TestProfile(StatusContract.class)
class WrongAudienceGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void otherAudience(String path) {
        JwtClaims claims = StatusContract.claims();
        claims.setAudience("another-bot");
        StatusContract.refused(path, StatusContract.sign(claims), " has the wrong audience");
        claims.unsetClaim("aud");
        StatusContract.refused(path, StatusContract.sign(claims), " has the wrong audience");
    }
}
