package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A shared permission on all paths that wants a role is for the application's own. */
@QuarkusTest
@TestProfile(StrictSecurity.class)
class SharedRolesPermissionTest {

    @Inject
    Callback callback;

    @Test
    void somebodyWithoutTheRoleIsForbidden() {
        assertThat(Web.get("/open", Web.user("lee")).statusCode()).isEqualTo(403);
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
