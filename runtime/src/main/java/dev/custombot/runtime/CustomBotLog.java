package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/**
 * Every message that the extension logs from INFO upwards, with an id that stays.
 * <p>
 * Parameters are ids, types, codes and class names; never tokens, secrets, message text or names of customers. Of a failure that goes with
 * a message only the classes and the stack are shown in production.
 */
@MessageLogger(projectCode = "CBOT", length = 5)
public interface CustomBotLog
        extends
            BasicLogger,
            CallbackMessages,
            HandlingMessages,
            SendingMessages,
            PartitionMessages,
            DeadLetterMessages,
            ControlMessages,
            RegistrationMessages {

    String CATEGORY = "dev.custombot";

    /** Of everything that does not belong to one bot. */
    CustomBotLog LOG = of(new BotLogger(CATEGORY));

    /** That of a bot: its name stands before each message. For lines about no conversation. */
    static CustomBotLog of(String bot) {
        return of(bot, UnaryOperator.identity());
    }

    /** That of a bot which names conversations in its own way. */
    static CustomBotLog of(String bot, UnaryOperator<String> conversations) {
        return of(new BotLogger(CATEGORY, bot, conversations));
    }

    private static CustomBotLog of(Logger logger) {
        return new CustomBotLog_$logger(logger);
    }

    @LogMessage(level = INFO)
    @Message(id = 1, value = "Callbacks are received at %s, %s handler(s)")
    void ready(String path, int handlers);

    @LogMessage(level = ERROR)
    @Message(id = 3, value = "The machine's clock was set back by %s; Kafka's clients stand still until it has caught up: restart the application")
    void clockSetBack(Duration behind);
}
