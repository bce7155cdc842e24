package dev.custombot.it.callback.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A key that nobody has heard of, while the key set is there. */
@QuarkusTest
@TestProfile(StatusContract.class)
class UnknownKeyGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void unknownKey(String path) {
        StatusContract.refused(path, StatusContract.sign(StatusContract.claims(), StatusContract.STRANGER, "stranger"),
                "'s signature is not valid");
    }
}
