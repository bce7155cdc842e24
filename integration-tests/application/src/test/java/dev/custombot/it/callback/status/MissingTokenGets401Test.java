package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Without a token the answer names the scheme and, after RFC 6750, no error. */
@QuarkusTest
@TestProfile(StatusContract.class)
class MissingTokenGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void noToken(String path) {
        for (String authorization : List.of("", "Basic aHViOnNlY3JldA==", "Digest x")) {
            StatusContract.callback(path, authorization).statusCode(401).header("WWW-Authenticate",
                    equalTo("Bearer realm=\"custom-bot\""));
        }
    }
}
