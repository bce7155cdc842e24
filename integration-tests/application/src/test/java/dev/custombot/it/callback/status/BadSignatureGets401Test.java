package dev.custombot.it.callback.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A signature by another key, under the id of the good one. */
@QuarkusTest
@TestProfile(StatusContract.class)
class BadSignatureGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void forged(String path) {
        StatusContract.refused(path, StatusContract.sign(StatusContract.claims(), StatusContract.STRANGER,
                StatusContract.TRUSTED.getKeyId()), "'s signature is not valid");
    }
}
