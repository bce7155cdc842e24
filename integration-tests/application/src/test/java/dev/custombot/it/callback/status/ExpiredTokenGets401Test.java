package dev.custombot.it.callback.status;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An expired token is told so, also one that was taken before; the hub gets a new one then. */
@QuarkusTest
@TestProfile(StatusContract.class)
class ExpiredTokenGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void expired(String path) {
        JwtClaims claims = StatusContract.claims();
        NumericDate expiry = NumericDate.now();
        expiry.addSeconds(-70);
        claims.setExpirationTime(expiry);

        StatusContract.refused(path, StatusContract.sign(claims), " expired");
    }
}
