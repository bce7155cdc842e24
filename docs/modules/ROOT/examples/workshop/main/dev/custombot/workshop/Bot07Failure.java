package dev.custombot.workshop;

import dev.custombot.HandlerRetry;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

// tag::bot07[]
/** Says something when it cannot help. How often a handler is called again before that, it says itself. */
public class Bot07Failure {

    /** The bank does not answer. */
    public static class BankIsAway extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @OnMessage(value = "text", matching = "(?i)balance")
    @HandlerRetry(maxRetries = 1)
    String balance(Text message) {
        throw new BankIsAway();
    }

    @OnFailure
    Reply sorry(BankIsAway failure) {
        return Reply.text("I cannot reach the bank. Please try again in an hour.");
    }
}
// end::bot07[]
