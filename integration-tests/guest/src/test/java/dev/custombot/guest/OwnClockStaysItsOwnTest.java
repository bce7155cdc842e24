package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The application's clock shows its day; tokens expire, and replies are due, by the real time. */
@QuarkusTest
class OwnClockStaysItsOwnTest {

    @Inject
    Clock clock;

    @Inject
    Callback callback;

    @Inject
    Hub hub;

    @Test
    void theApplicationsClockIsTheOneThatIsInjected() {
        assertThat(clock.instant()).isEqualTo(BusinessClock.DAY);
    }

    @Test
    void anExpiredTokenIsExpired() {
        callback.answersExactly();
    }

    @Test
    void aReplyIsSentAgainWhenItIsDue() {
        TestConversation conversation = hub.conversation();
        hub.failNext(1).with(503);

        conversation.customerSays("hello");

        assertThat(conversation.awaitReply().message()).contains("You said: hello (1)");
        assertThat(hub.requests()).anyMatch(request -> request.status() == 503);
    }
}
