package dev.custombot.it.callback.status;

import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** User, password and the header that the hub was told to send: all of them right, or 401; the previous ones are right, too. */
@QuarkusTest
@TestProfile(StatusContract.class)
class WrongPasswordOrHeaderGets401Test {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"hub,\"a, b:c$$d\\e\",new-value,202", "hub,\"a, b:c$$d\\e\",old-value,202",
            "old-hub,the-old-one,new-value,202", "hub,the-old-one,new-value,401", "hub,a,new-value,401",
            "hub,\"a, b:c$d\\e\",new-value,401", "hub,\"a, b:c$$d\\e\",wrong,401", "hub,\"a, b:c$$d\\e\",new,401"})
    void credentials(String user, String password, String header, int status) {
        StatusContract.callback(StatusContract.BASIC, basic(user, password), "X-Hub-Secret", header).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = StatusContract.BASIC)
    void neitherIsEnoughAlone(String path) {
        StatusContract.callback(path, basic("old-hub", "the-old-one")).statusCode(401);
        StatusContract.callback(path, "", "X-Hub-Secret", "new-value").statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"custom-bot\", charset=\"UTF-8\""));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
