package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;
import java.util.Collection;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of the handling of messages. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface HandlingMessages {

    @LogMessage(level = WARN)
    @Message(id = 201, value = "Message %s of type %s given up after %s failed with %s; it goes to the dead letters (conversation %s)")
    void handlerFailed(String messageId, String type, String handler, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 202, value = "Unreadable callback record at %s given up (%s); it goes to the dead letters")
    void unreadableCallback(String position, String cause);

    @LogMessage(level = WARN)
    @Message(id = 203, value = "Kafka did not take a record for %s (%s); trying again")
    void publishFailed(String topic, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 204, value = "Conversation %s is cut off (%s): two bots may be answering one another, or a stream has no end; "
            + "message %s goes to the dead letters")
    void loopCutOff(@FormatWith(LoggedConversation.class) String conversationId, String limit, String messageId);

    @LogMessage(level = ERROR)
    @Message(id = 205, value = "%s failed for message %s with %s (conversation %s)")
    void failureHandlerFailed(String handler, String messageId, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 206, value = "The store of the conversations' state does not answer (%s); trying again, the messages of conversation %s "
            + "wait")
    void stateUnavailable(String cause, @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 207, value = "%s failed for message %s with %s, attempt %s; trying again (conversation %s)")
    void handlerRetried(String handler, String messageId, String cause, int attempt,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 208, value = "The bot says too much of itself in conversation %s (%s); the message is not sent")
    void saidTooMuch(@FormatWith(LoggedConversation.class) String conversationId, String limit);

    @LogMessage(level = WARN)
    @Message(id = 209, value = "The messages of %s that were handled before could not be read (%s); one that is redelivered may be handled again")
    void historyUnreadable(Collection<TopicPartition> partitions, String cause);

    @LogMessage(level = WARN)
    @Message(id = 220, value = "Reply %s is not sent (%s); it goes to the dead letters (conversation %s)")
    void replySuperseded(String messageId, String cause, @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 221, value = "What was answered before this process took %s over could not be read (%s); a message that was under way then "
            + "may be handled again")
    void answersUnreadable(Collection<TopicPartition> partitions, String cause);

    @LogMessage(level = WARN)
    @Message(id = 230, value = "%s has been busy with message %s for %s ms, %s (conversation %s)")
    void handlerSlow(String handler, String messageId, long millis, String where,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 231, value = "%s failed for message %s with %s: this process ends, and leaves the message to another one "
            + "(conversation %s)")
    void processEnds(String handler, String messageId, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 232, value = "The condition \"matching\" of %s is given up for message %s (%s): it counts as not met (conversation %s)")
    void matchingGivenUp(String handler, String messageId, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 233, value = "The end of the beans of %s takes more than %s after message %s; its thread is interrupted")
    void beansEndSlowly(String handler, Duration longest, String messageId);

    @LogMessage(level = WARN)
    @Message(id = 234, value = "quarkus.thread-pool.queue-size=%s: a repetition whose time comes while the queue of the workers is full is "
            + "lost, and its conversation may stand still until a restart")
    void workersBounded(long size);

    @LogMessage(level = WARN)
    @Message(id = 240, value = "Message %s of type %s is not handled, on the order of an operator: %s (conversation %s)")
    void messageSetAside(String messageId, String type, String order,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 241, value = "Message %s of type %s was replayed and is not handled, because an agent has its conversation; it goes to the "
            + "dead letters again (conversation %s)")
    void replayOfAgent(String messageId, String type, @FormatWith(LoggedConversation.class) String conversationId);
}
