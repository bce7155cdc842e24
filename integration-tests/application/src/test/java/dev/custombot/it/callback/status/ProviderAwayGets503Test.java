package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token that cannot be verified for now is not wrong: the hub shall come again, and get no new token. */
@QuarkusTest
@TestProfile(StatusContract.class)
class ProviderAwayGets503Test {

    @ParameterizedTest
    @ValueSource(strings = StatusContract.AWAY)
    void away(String path) {
        StatusContract.callback(path, "Bearer " + StatusContract.sign(StatusContract.claims())).statusCode(503)
                .header("Retry-After", "1").header("WWW-Authenticate", nullValue()).body("status", equalTo(503));
    }
}
