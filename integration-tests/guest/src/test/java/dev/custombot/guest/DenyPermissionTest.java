package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A permission that denies all paths denies the application's own. */
@QuarkusTest
@TestProfile(ClosedToAll.class)
class DenyPermissionTest {

    @Inject
    Callback callback;

    @Test
    void nothingIsOpen() {
        assertThat(Web.get("/open", Web.nobody()).statusCode()).isEqualTo(401);
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
