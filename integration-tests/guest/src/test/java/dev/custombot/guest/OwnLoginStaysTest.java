package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who must log in is sent to the application's provider; the hub never is. */
@QuarkusTest
@TestProfile(LoginElsewhere.class)
class OwnLoginStaysTest {

    @Inject
    Callback callback;

    @Test
    void aPageThatNeedsALoginSendsThere() {
        HttpResponse<String> response = Web.get("/login", Web.nobody());

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:1/realms/shop/authorize?response_type=code&client_id=shop");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
