package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** The application's limit for bodies is for its own paths; the callback has one of its own. */
@QuarkusTest
class OwnBodyLimitStaysTest {

    private static final String PADDING = " ".repeat(30_000);

    @Inject
    Hub hub;

    @Test
    void aLargeBodyIsTooLargeForTheApplication() {
        assertThat(Web.post("/open", Web.nobody(), PADDING).statusCode()).isEqualTo(413);
    }

    @Test
    void theSameIsNotForTheCallback() {
        assertThat(Web.deliver("/callback", HubTokens.of(hub, Authorization.VALID), Callback.message() + PADDING).statusCode())
                .isEqualTo(202);
    }
}
