package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An algorithm that is unknown, missing or not allowed: nobody's keys are asked for it, and nobody's outage is told. */
@QuarkusTest
@TestProfile(StatusContract.class)
class UnknownAlgorithmGets401Test {

    @ParameterizedTest
    @ValueSource(strings = {StatusContract.KEY_SET, StatusContract.PUBLIC_KEY})
    void algorithm(String path) {
        for (String head : List.of("{\"alg\":\"rs256\"}", "{\"alg\":\"RS999\"}", "{\"alg\":\"\"}", "{}",
                "{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"ES256K\"}", "{\"alg\":17}")) {
            String token = base64(head) + "." + base64(StatusContract.claims().toJson()) + ".AAAA";
            StatusContract.callback(path, "Bearer " + token).statusCode(401).header("WWW-Authenticate",
                    startsWith("Bearer realm=\"custom-bot\", error=\"invalid_token\""));
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
