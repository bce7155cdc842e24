package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/**
 * Every message that the extension logs from INFO upwards, with an id that stays.
 * <p>
 * Parameters are ids, types, codes and class names; never tokens, secrets, message text or names of customers.
 */
@MessageLogger(projectCode = "CBOT", length = 5)
public interface CustomBotLog extends BasicLogger {

    String CATEGORY = "dev.custombot";

    /** Of everything that does not belong to one bot. */
    CustomBotLog LOG = of(Logger.getLogger(CATEGORY));

    /** That of a bot: its name stands before each message. */
    static CustomBotLog of(String bot) {
        return of(new BotLogger(CATEGORY, bot));
    }

    private static CustomBotLog of(Logger logger) {
        return new CustomBotLog_$logger(logger);
    }

    @LogMessage(level = INFO)
    @Message(id = 1, value = "Callbacks are received at %s, %s handler(s)")
    void ready(String path, int handlers);

    @LogMessage(level = WARN)
    @Message(id = 101, value = "Callback refused with 401: %s")
    void unauthorized(String reason);

    @LogMessage(level = ERROR)
    @Message(id = 102, value = "The keys that verify bearer tokens could not be loaded (%s); callbacks get 503")
    void keysUnavailable(String cause);

    @LogMessage(level = WARN)
    @Message(id = 103, value = "Callback answered with 503: Kafka did not store its messages (%s)")
    void notStored(String cause);

    @LogMessage(level = ERROR)
    @Message(id = 104, value = "Callback refused with 413: a message is larger than Kafka accepts; raise max.request.size of the "
            + "outgoing channel of callbacks and the topic's max.message.bytes, or lower quarkus.custom-bot.callback.max-body-size")
    void tooLargeForKafka();

    @LogMessage(level = ERROR)
    @Message(id = 105, value = "Callback answered with 500: receiving it failed with %s")
    void callbackFailed(String cause);

    @LogMessage(level = WARN)
    @Message(id = 106, value = "Messages for participant %s are discarded: the participants here are %s")
    void notForUs(String participant, String participants);

    @LogMessage(level = WARN)
    @Message(id = 201, value = "Message %s of type %s given up after %s failed with %s; it lies in the dead letters")
    void handlerFailed(String messageId, String type, String handler, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 202, value = "Unreadable callback record at %s given up (%s); it lies in the dead letters")
    void unreadableCallback(String position, String cause);

    @LogMessage(level = WARN)
    @Message(id = 203, value = "Kafka did not take a record for %s (%s); trying again")
    void publishFailed(String topic, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 204, value = "Conversation %s is cut off (%s): two bots may be answering one another; message %s lies in the dead letters")
    void loopCutOff(String conversationId, String limit, String messageId);

    @LogMessage(level = ERROR)
    @Message(id = 205, value = "%s failed for message %s with %s")
    void failureHandlerFailed(String handler, String messageId, String cause);

    @LogMessage(level = WARN)
    @Message(id = 206, value = "The store of the conversations' state does not answer (%s); trying again, messages wait")
    void stateUnavailable(String cause);

    @LogMessage(level = WARN)
    @Message(id = 207, value = "%s failed for message %s with %s, attempt %s; trying again")
    void handlerRetried(String handler, String messageId, String cause, int attempt);

    @LogMessage(level = ERROR)
    @Message(id = 208, value = "The bot says too much of itself in conversation %s (%s); the message is not sent")
    void saidTooMuch(String conversationId, String limit);

    @LogMessage(level = WARN)
    @Message(id = 301, value = "The hub refused reply %s with %s; it lies in the dead letters")
    void replyRefused(String messageId, String code);

    @LogMessage(level = WARN)
    @Message(id = 302, value = "Reply %s, and %s in the same request, was not taken (%s); trying again")
    void replyDelayed(String messageId, int others, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 303, value = "The hub denies the bot's client application (%s): check its scopes; nothing is sent, %s replies are "
            + "parked, and one of them tries again rarely")
    void clientDenied(String code, int replies);

    @LogMessage(level = ERROR)
    @Message(id = 304, value = "Unreadable reply record at %s given up (%s); it lies in the dead letters")
    void unreadableReply(String position, String cause);

    @LogMessage(level = WARN)
    @Message(id = 305, value = "There is no access token for the hub (%s); trying again, replies wait")
    void noAccessToken(String cause);

    @LogMessage(level = WARN)
    @Message(id = 306, value = "Most requests to the hub fail: nothing is sent for %s, replies wait")
    void circuitOpened(Duration delay);

    @LogMessage(level = INFO)
    @Message(id = 307, value = "The hub answers again, replies are sent")
    void circuitClosed();

    @LogMessage(level = INFO)
    @Message(id = 308, value = "This replica sends the bot's replies now, under a plan of %s requests per second and %s at once")
    void sending(double rate, int burst);

    @LogMessage(level = WARN)
    @Message(id = 320, value = "Reply %s counts as sent: an answer was lost, and now its conversation is over (%s)")
    void perhapsTaken(String messageId, String code);

    @LogMessage(level = ERROR)
    @Message(id = 321, value = "Something on the way to the hub objects to reply %s (%s): check the hub's address, and gateways and "
            + "firewalls before it; the reply is parked, and tried again rarely")
    void replyBlocked(String messageId, String status);

    @LogMessage(level = ERROR)
    @Message(id = 322, value = "Reply %s does not go after %s requests (%s), while others do; it lies in the dead letters")
    void replyGivenUp(String messageId, int requests, String cause);

    @LogMessage(level = WARN)
    @Message(id = 403, value = "What runs did not come to its end within %s while its partition was given up; the next owner may do it again")
    void stillRunning(Duration patience);

    @LogMessage(level = WARN)
    @Message(id = 404, value = "What was done could not be committed while its partition was given up (%s); the next owner may do it again")
    void notCommitted(String cause);

    @LogMessage(level = WARN)
    @Message(id = 405, value = "The machine's clock was set by %s, and stays so: time stamps and the validity of tokens follow it now")
    void clockStepped(Duration forward);

    @LogMessage(level = WARN)
    @Message(id = 209, value = "The messages handled before could not be read (%s); one that is redelivered may be handled again")
    void historyUnreadable(String cause);

    @LogMessage(level = ERROR)
    @Message(id = 402, value = "Record %s could not be brought to an end and is not committed; it is read again after a restart")
    void recordNotDone(String position, @Cause Throwable failure);

    @LogMessage(level = ERROR)
    @Message(id = 401, value = "The stream of channel %s ended (%s); restart the application")
    void streamEnded(String channel, String cause);

    @LogMessage(level = INFO)
    @Message(id = 501, value = "Dead letter %s (message %s) replayed to %s")
    void deadLetterReplayed(String id, String messageId, String topic);

    @LogMessage(level = INFO)
    @Message(id = 502, value = "Dead letter %s (message %s) discarded")
    void deadLetterDiscarded(String id, String messageId);

    @LogMessage(level = WARN)
    @Message(id = 503, value = "The dead letters could not be read or written (%s)")
    void deadLettersUnavailable(String cause);

    @LogMessage(level = ERROR)
    @Message(id = 504, value = "A request for the dead letters failed with %s")
    void deadLetterRequestFailed(String cause);
}
