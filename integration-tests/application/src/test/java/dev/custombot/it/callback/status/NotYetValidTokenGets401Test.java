package dev.custombot.it.callback.status;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token whose time has not come. */
@QuarkusTest
@TestProfile(StatusContract.class)
class NotYetValidTokenGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void notYetValid(String path) {
        JwtClaims claims = StatusContract.claims();
        NumericDate begin = NumericDate.now();
        begin.addSeconds(70);
        claims.setNotBefore(begin);

        StatusContract.refused(path, StatusContract.sign(claims), " is not valid yet");
    }
}
