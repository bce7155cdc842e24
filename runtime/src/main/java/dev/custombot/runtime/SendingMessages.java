package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of the sending of replies. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface SendingMessages {

    @LogMessage(level = WARN)
    @Message(id = 301, value = "The hub at %s refused reply %s with %s; it goes to the dead letters (conversation %s)")
    void replyRefused(String hub, String messageId, String code,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 302, value = "Reply %s, and %s in the same request, was not taken by the hub at %s (%s); trying again "
            + "(conversation %s)")
    void replyDelayed(String messageId, int others, String hub, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 303, value = "The hub at %s denies the bot's client application (%s): check its scopes; nothing is sent, %s replies "
            + "are parked, and one of them tries again rarely")
    void clientDenied(String hub, String code, int replies);

    @LogMessage(level = ERROR)
    @Message(id = 304, value = "Unreadable reply record at %s given up (%s); it goes to the dead letters")
    void unreadableReply(String position, String cause);

    @LogMessage(level = WARN)
    @Message(id = 305, value = "There is no access token for the hub (%s); trying again, replies wait")
    void noAccessToken(String cause);

    @LogMessage(level = WARN)
    @Message(id = 306, value = "Most requests to the hub at %s fail: nothing is sent for %s, replies wait")
    void circuitOpened(String hub, Duration delay);

    @LogMessage(level = INFO)
    @Message(id = 307, value = "The hub at %s answers again, replies are sent")
    void circuitClosed(String hub);

    @LogMessage(level = INFO)
    @Message(id = 308, value = "This replica sends the bot's replies now, under a plan of %s requests per second and %s at once")
    void sending(double rate, int burst);

    @LogMessage(level = WARN)
    @Message(id = 309, value = "The hub's token endpoint gives no access token at the start (%s): replies will wait until it does")
    void noFirstToken(String cause);

    @LogMessage(level = WARN)
    @Message(id = 320, value = "Reply %s counts as sent: an answer of the hub at %s was lost, and now its conversation is over (%s, "
            + "conversation %s)")
    void perhapsTaken(String messageId, String hub, String code,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 321, value = "Something on the way to the hub at %s objects to reply %s (%s): check that address, and gateways and "
            + "firewalls before it; the reply is parked, and tried again rarely (conversation %s)")
    void replyBlocked(String hub, String messageId, String status,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 322, value = "Reply %s does not go after %s requests to the hub at %s (%s), while others do; it goes to the dead "
            + "letters (conversation %s)")
    void replyGivenUp(String messageId, int requests, String hub, String cause,
            @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 323, value = "What was sent before this process took %s over could not be read (%s); a message that was handled twice then may "
            + "be answered twice")
    void repliesUnreadable(Collection<TopicPartition> partitions, String cause);

    @LogMessage(level = WARN)
    @Message(id = 324, value = "The group has no position in %s, and there are replies from %s on: if this is no new group its positions "
            + "were forgotten, and all of them are sent again")
    void repliesForgotten(String partition, Instant oldest);

    @LogMessage(level = WARN)
    @Message(id = 330, value = "The hub could not be told that the bot is there (%s); it may show nobody to customers")
    void noSignOfLife(String cause);

    @LogMessage(level = ERROR)
    @Message(id = 331, value = "A defect broke off something that the sender does; it goes on")
    void senderBroken(@Cause Throwable failure);
}
