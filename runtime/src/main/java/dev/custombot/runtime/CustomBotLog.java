package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;
import java.time.Instant;

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
    @Message(id = 103, value = "Callback answered with 503: Kafka did not store its messages on %s (%s)")
    void notStored(String topics, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 105, value = "Callback answered with 500: receiving it failed with %s")
    void callbackFailed(String cause);

    @LogMessage(level = WARN)
    @Message(id = 106, value = "Messages for participant %s are discarded: the participants here are %s")
    void notForUs(String participant, String participants);

    @LogMessage(level = WARN)
    @Message(id = 107, value = "%s message(s) of a callback could not be stored (%s); they lie in the dead letters")
    void messagesPutAside(int count, String cause);

    @LogMessage(level = WARN)
    @Message(id = 110, value = "A later message of conversation %s was stored, one before it was not: when the hub delivers them again, "
            + "the order may be another")
    void storedOutOfOrder(String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 111, value = "Handled messages are remembered for %s only, and not for the window of %s: there are more of them than "
            + "deduplication.max-entries (%s) holds")
    void windowCut(Duration covered, Duration window, int maxEntries);

    @LogMessage(level = WARN)
    @Message(id = 112, value = "Not all messages of the window that were handled before are remembered, only the newest: "
            + "deduplication.rebuild-records or the time for reading them is used up")
    void historyCut();

    @LogMessage(level = WARN)
    @Message(id = 113, value = "The group has no position in %s, and there are records from %s on: if this is no new group its positions "
            + "were forgotten, and all of them are handled again")
    void offsetsForgotten(String partition, Instant oldest);

    @LogMessage(level = WARN)
    @Message(id = 114, value = "Topic %s had %s partitions and has %s: conversations move to others, and the order of their messages is not "
            + "kept across the change")
    void partitionsGrew(String topic, int before, int now);

    @LogMessage(level = ERROR)
    @Message(id = 115, value = "There is no topic %s: callbacks, replies or dead letters cannot be stored, and this replica is not ready")
    void topicsMissing(String topics);

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
    @Message(id = 221, value = "What was answered before this process took its partitions over could not be read (%s); a message that was "
            + "under way then may be handled again")
    void answersUnreadable(String cause);

    @LogMessage(level = WARN)
    @Message(id = 230, value = "%s has been busy with message %s for %s ms")
    void handlerSlow(String handler, String messageId, long millis);

    @LogMessage(level = ERROR)
    @Message(id = 231, value = "%s failed for message %s with %s: this process ends, and leaves the message to another one")
    void processEnds(String handler, String messageId, String cause);

    @LogMessage(level = WARN)
    @Message(id = 232, value = "The condition \"matching\" of %s is given up for message %s (%s): it counts as not met")
    void matchingGivenUp(String handler, String messageId, String cause);

    @LogMessage(level = WARN)
    @Message(id = 220, value = "Reply %s is not sent (%s); it lies in the dead letters")
    void replySuperseded(String messageId, String cause);

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
    @Message(id = 410, value = "What was done behind the oldest open record of a partition could not be read (%s); it may be done again")
    void doneUnreadable(String cause);

    @LogMessage(level = WARN)
    @Message(id = 411, value = "The broker does not store what is done behind the oldest open record of a partition (raise its "
            + "offset.metadata.max.bytes); after a crash it is done again")
    void metadataRefused();

    @LogMessage(level = ERROR)
    @Message(id = 412, value = "A task of a conversation broke off; the others go on")
    void taskBroken(@Cause Throwable failure);

    @LogMessage(level = WARN)
    @Message(id = 413, value = "Conversation %s is flooded: more than %s of its messages wait; the others are read when their turn comes")
    void conversationFlooded(String conversationId, int waiting);

    @LogMessage(level = WARN)
    @Message(id = 414, value = "Messages of a flooded conversation could not be read again; trying again")
    void notReadAgain(@Cause Throwable failure);

    @LogMessage(level = ERROR)
    @Message(id = 415, value = "Record %s was removed from its topic before the turn of its conversation came; it was not worked on")
    void goneBeforeItsTurn(String position);

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
