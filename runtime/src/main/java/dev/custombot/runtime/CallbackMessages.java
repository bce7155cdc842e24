package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of callbacks, from their receipt to the memory of those that were handled. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface CallbackMessages {

    @LogMessage(level = WARN)
    @Message(id = 101, value = "Callback refused with 401: %s; %s (and %s more, which are not told one by one)")
    void unauthorized(String reason, String facts, long untold);

    @LogMessage(level = WARN)
    @Message(id = 135, value = "Callback refused with 403: %s; %s (and %s more, which are not told one by one)")
    void withoutRight(String reason, String facts, long untold);

    @LogMessage(level = WARN)
    @Message(id = 137, value = "Callback refused with %s: %s; delivered again it would be refused again, so its messages are lost "
            + "(and %s more, which are not told one by one)")
    void refusedForGood(int status, String reason, long untold);

    @LogMessage(level = ERROR)
    @Message(id = 102, value = "The keys that verify bearer tokens could not be loaded from %s (%s); callbacks get 503")
    void keysUnavailable(String address, String cause);

    @LogMessage(level = WARN)
    @Message(id = 138, value = "The keys that verify bearer tokens could not be loaded from %s at the first try (%s): the next one is in "
            + "%s, and callbacks get 503 until then")
    void keysNotLoadedYet(String address, String cause, Duration retry);

    @LogMessage(level = WARN)
    @Message(id = 103, value = "Callback answered with 503: Kafka did not store its messages on %s (%s)")
    void notStored(String topics, String cause);

    @LogMessage(level = WARN)
    @Message(id = 104, value = "Callers are not authenticated (callback.authentication.enabled=false): whoever reaches %s makes the bot act")
    void callersUnknown(String path);

    @LogMessage(level = ERROR)
    @Message(id = 105, value = "Callback answered with 500: receiving it failed with %s")
    void callbackFailed(String cause);

    @LogMessage(level = ERROR)
    @Message(id = 134, value = "Callback not answered: what the application does with every response failed with %s; the connection "
            + "was closed")
    void callbackUnanswered(String cause);

    @LogMessage(level = WARN)
    @Message(id = 106, value = "Messages for participant %s are discarded: the participants here are %s")
    void notForUs(String participant, String participants);

    @LogMessage(level = WARN)
    @Message(id = 107, value = "%s message(s) of a callback could not be stored (%s); they go to the dead letters")
    void messagesPutAside(int count, String cause);

    @LogMessage(level = INFO)
    @Message(id = 108, value = "Callers authenticate by %s")
    void callersAuthenticate(String ways);

    @LogMessage(level = WARN)
    @Message(id = 109, value = "A secret could not be read again (%s); the one from before stays valid")
    void secretUnreadable(String cause);

    @LogMessage(level = WARN)
    @Message(id = 110, value = "A later message of conversation %s was stored, one before it was not: when the hub delivers them again, "
            + "the order may be another")
    void storedOutOfOrder(@FormatWith(LoggedConversation.class) String conversationId);

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

    @LogMessage(level = ERROR)
    @Message(id = 114, value = "Topic %s had %s partitions and has %s: conversations move to others. The order of their messages is not kept "
            + "across the change, nor is what processes remember of them: their state in memory, and which messages were handled")
    void partitionsChanged(String topic, int before, int now);

    @LogMessage(level = ERROR)
    @Message(id = 115, value = "There is no topic %s: callbacks, replies or dead letters cannot be stored, and this replica is not ready")
    void topicsMissing(String topics);

    @LogMessage(level = ERROR)
    @Message(id = 130, value = "The broker tells nothing of topic %s: the right to describe it is missing. What must be stored there cannot "
            + "be, and this replica is not ready")
    void topicsHidden(String topics);

    @LogMessage(level = INFO)
    @Message(id = 125, value = "Topics were created: %s")
    void topicsMade(String topics);

    @LogMessage(level = ERROR)
    @Message(id = 126, value = "Topics %s could not be created (%s)")
    void topicsNotMade(String topics, String cause);

    @LogMessage(level = WARN)
    @Message(id = 129, value = "Topic %s has %s: what was acknowledged is lost with one broker. It needs replication 3 and "
            + "min.insync.replicas=2")
    void topicFragile(String topic, String copies);

    @LogMessage(level = ERROR)
    @Message(id = 131, value = "Topic %s has cleanup.policy=%s: what was acknowledged, or what an operator wants, is removed before its time. "
            + "It needs cleanup.policy=%s")
    void topicLosesRecords(String topic, String policy, String needed);

    @LogMessage(level = WARN)
    @Message(id = 136, value = "Topic %s has max.message.bytes=%s, and a record may have %s bytes (callback.max-body-size): what is larger is "
            + "put aside, or its content is not kept")
    void topicTooSmall(String topic, int largest, long needed);

    @LogMessage(level = WARN)
    @Message(id = 116, value = "The shared memory of handled messages does not answer (%s): until it does, messages are recognised by what "
            + "this process remembers")
    void sharedMemoryAway(String cause);

    @LogMessage(level = INFO)
    @Message(id = 117, value = "The shared memory of handled messages answers again; %s messages that were handled meanwhile were added")
    void sharedMemoryBack(long messages);

    @LogMessage(level = INFO)
    @Message(id = 118, value = "A secret has changed (%s)")
    void secretChanged(String key);

    @LogMessage(level = WARN)
    @Message(id = 120, value = "The keys that verify bearer tokens could not be loaded from %s (%s); those that were loaded before are used "
            + "for another %s")
    void keysKept(String address, String cause, Duration left);

    @LogMessage(level = INFO)
    @Message(id = 121, value = "The keys that verify bearer tokens can be loaded again")
    void keysLoadedAgain();

    @LogMessage(level = INFO)
    @Message(id = 122, value = "The keys that verify bearer tokens have changed: %s new, %s withdrawn, with the tokens that they signed")
    void keysChanged(int added, int withdrawn);

    @LogMessage(level = ERROR)
    @Message(id = 123, value = "A bearer token could not be introspected (%s); such callbacks get 503")
    void introspectionAway(String cause);

    @LogMessage(level = INFO)
    @Message(id = 124, value = "Bearer tokens can be introspected again")
    void introspectionBack();

    @LogMessage(level = INFO)
    @Message(id = 127, value = "Access tokens are issued at %s to %s client(s), signed by key %s")
    void issuesTokens(String path, int clients, String key);

    @LogMessage(level = WARN)
    @Message(id = 128, value = "Token refused to client %s: id or secret is wrong (%s time(s) since this was said last)")
    void tokenRefused(String client, long times);

    @LogMessage(level = ERROR)
    @Message(id = 132, value = "Token request answered with 500: issuing the token failed with %s")
    void tokenNotIssued(String cause);
}
