package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where all mechanisms of the application must agree, the bot's is none of them. */
@QuarkusTest
@TestProfile(StrictSecurity.class)
class InclusiveAuthenticationTest {

    @Inject
    Callback callback;

    @Test
    void anAdministratorComesIn() {
        assertThat(Web.get("/admin", Web.user("kim")).body()).isEqualTo("kim");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
