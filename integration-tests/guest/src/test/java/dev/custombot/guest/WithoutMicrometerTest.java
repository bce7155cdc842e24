package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Without Micrometer nothing is measured, and all else is as it is. */
@QuarkusTest
@TestProfile(Unmeasured.class)
class WithoutMicrometerTest {

    @Inject
    Callback callback;

    @Inject
    Hub hub;

    @Test
    void aMessageIsHandled() {
        assertThat(callback.meters.isResolvable()).isFalse();
        assertThat(hub.conversation().customerSays("hello").awaitReply().message()).contains("You said: hello (1)");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }
}
