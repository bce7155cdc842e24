package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is no token at all. */
@QuarkusTest
@TestProfile(StatusContract.class)
class MalformedTokenGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void malformed(String path) {
        for (String token : List.of("", " x", " a.b.c", " ..", " e30.e30.", " a b")) {
            StatusContract.callback(path, "Bearer" + token).statusCode(401).header("WWW-Authenticate",
                    startsWith("Bearer realm=\"custom-bot\", error=\"invalid_token\""));
        }
    }
}
