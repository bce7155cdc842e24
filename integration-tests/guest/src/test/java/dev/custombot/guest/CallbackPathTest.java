package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** The router alone says what the callback's path is: another spelling is the callback in all respects, or not at all. */
@QuarkusTest
class CallbackPathTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"/callback", "/callback/", "//callback", "/%63allback", "/open/../callback", "/./callback",
            "/callback?x=1"})
    void theCallbackInOtherWords(String path) {
        HttpResponse<String> refused = Web.post(path, Web.nobody(), Callback.message());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"custom-bot\"");
        assertThat(Web.deliver(path, token(), Callback.message()).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback;x=1", "/callback/other", "/callback%2F", "/callbacks", "/Callback", "/callback%00",
            "/open/callback", "/callback/..;/callback"})
    void somethingElse(String path) {
        assertThat(Web.post(path, Web.nobody(), Callback.message()).statusCode()).isEqualTo(404);
        assertThat(Web.post(path, token(), Callback.message()).statusCode()).isIn(401, 404);
    }

    private Optional<String> token() {
        return HubTokens.of(hub, Authorization.VALID);
    }
}
