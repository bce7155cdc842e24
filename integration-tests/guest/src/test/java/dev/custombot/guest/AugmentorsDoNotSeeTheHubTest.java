package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.guest.Staff.Finding;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever the application makes of identities, the hub has none there. */
@QuarkusTest
class AugmentorsDoNotSeeTheHubTest {

    @Inject
    Staff staff;

    @Inject
    Callback callback;

    @AfterEach
    void everybodyIsKnownAgain() {
        staff.finds(Finding.KNOWN);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void theCallbackAnswersAsEver(Finding finding) {
        staff.finds(finding);

        callback.answersExactly();

        assertThat(staff.asked()).isEmpty();
    }

    @Test
    void theApplicationsOwnUsersAreAugmented() {
        assertThat(Web.get("/admin", Web.user("kim")).statusCode()).isEqualTo(200);

        staff.finds(Finding.WITHOUT_ROLES);

        assertThat(Web.get("/admin", Web.user("kim")).statusCode()).isEqualTo(403);
        assertThat(staff.asked()).contains("kim");
    }
}
