package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A permission on all paths that wants a login is for the application's own. */
@QuarkusTest
@TestProfile(StrictSecurity.class)
class AuthenticatedPermissionTest {

    @Inject
    Callback callback;

    @Test
    void whatWasOpenWantsALogin() {
        assertThat(Web.get("/open", Web.nobody()).statusCode()).isEqualTo(401);
        assertThat(Web.get("/open", Web.user("kim")).body()).isEqualTo("open");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
