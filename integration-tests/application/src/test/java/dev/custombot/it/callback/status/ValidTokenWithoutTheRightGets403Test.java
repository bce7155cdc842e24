package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.equalTo;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token that is good, and not for this: a new one would not help. */
@QuarkusTest
@TestProfile(StatusContract.class)
class ValidTokenWithoutTheRightGets403Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void withoutScope(String path) {
        JwtClaims claims = StatusContract.claims();
        claims.setStringClaim("scope", "read delivering");

        StatusContract.callback(path, "Bearer " + StatusContract.sign(claims)).statusCode(403).header("WWW-Authenticate",
                equalTo("Bearer realm=\"custom-bot\", error=\"insufficient_scope\", scope=\"deliver\""));
    }
}
