package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.CallbackProblem;

/** What could not be stored is answered in the one way that is certain to bring it again, and what is wrong for good is not. */
class WhichWebhooksComeAgainTest {

    private final BrevoReceiver receiver = Webhooks.taken().receiver();

    @Test
    void whatTheBotCouldNotHelp() {
        for (CallbackProblem problem : new CallbackProblem[]{CallbackProblem.notStored(), CallbackProblem.overloaded(),
                CallbackProblem.failed(), CallbackProblem.tooSlow()}) {
            CallbackProblem answer = receiver.refusal(problem);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.reason()).isEqualTo(problem.reason());
            assertThat(answer.headers()).containsEntry("Retry-After", "1").containsAllEntriesOf(problem.headers());
        }
    }

    @Test
    void whatIsWrongForGood() {
        for (CallbackProblem problem : new CallbackProblem[]{CallbackProblem.malformed("no"), CallbackProblem.tooLarge(1),
                CallbackProblem.unsupportedMediaType(), CallbackProblem.unauthorized("x", "no", "wrong_secret", () -> "")}) {
            assertThat(receiver.refusal(problem)).isSameAs(problem);
        }
    }
}
