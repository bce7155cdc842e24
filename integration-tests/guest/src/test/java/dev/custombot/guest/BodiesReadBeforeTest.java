package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A body that the application has read before is a body all the same. */
@QuarkusTest
@TestProfile(StrictSecurity.class)
class BodiesReadBeforeTest {

    @Inject
    Callback callback;

    @Inject
    Hub hub;

    @Test
    void aMessageIsHandled() {
        assertThat(hub.conversation().customerSays("hello").awaitReply().message()).contains("You said: hello (1)");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
