package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where the application authenticates late, strangers are still asked, and the hub is not. */
@QuarkusTest
@TestProfile(StrictSecurity.class)
class LazyAuthenticationTest {

    @Inject
    Callback callback;

    @Test
    void aStrangerIsAskedForCredentials() {
        assertThat(Web.get("/admin", Web.nobody()).statusCode()).isEqualTo(401);
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
