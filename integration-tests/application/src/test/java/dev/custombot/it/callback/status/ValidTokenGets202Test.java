package dev.custombot.it.callback.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A token that is as it should be is taken, again and again. */
@QuarkusTest
@TestProfile(StatusContract.class)
class ValidTokenGets202Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void taken(String path) {
        String token = StatusContract.sign(StatusContract.claims());

        StatusContract.callback(path, "Bearer " + token).statusCode(202);
        StatusContract.callback(path, "bearer " + token).statusCode(202);
    }
}
