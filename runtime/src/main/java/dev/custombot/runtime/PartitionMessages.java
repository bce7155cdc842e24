package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.WARN;

import java.time.Duration;
import java.util.Collection;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of channels, partitions and clocks. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface PartitionMessages {

    @LogMessage(level = ERROR)
    @Message(id = 401, value = "The stream of channel %s ended (%s); restart the application")
    void streamEnded(String channel, String cause);

    @LogMessage(level = ERROR)
    @Message(id = 402, value = "Record %s could not be brought to an end and is not committed; it is read again after a restart")
    void recordNotDone(String position, @Cause Throwable failure);

    @LogMessage(level = WARN)
    @Message(id = 403, value = "What runs did not come to its end within %s while its partition was given up (%s); the next owner may do it "
            + "again")
    void stillRunning(Duration patience, Collection<TopicPartition> partitions);

    @LogMessage(level = WARN)
    @Message(id = 404, value = "What was done of %s could not be committed while it was given up (%s); the next owner may do it again")
    void notCommitted(Collection<TopicPartition> partitions, String cause);

    @LogMessage(level = WARN)
    @Message(id = 405, value = "The machine's clock was set by %s, and stays so: time stamps and the validity of tokens follow it now")
    void clockStepped(Duration forward);

    @LogMessage(level = WARN)
    @Message(id = 410, value = "What was done behind the oldest open record of each of %s could not be read (%s); it may be done again")
    void doneUnreadable(Collection<TopicPartition> partitions, String cause);

    @LogMessage(level = WARN)
    @Message(id = 411, value = "The broker does not store what is done behind the oldest open record of a partition (raise its "
            + "offset.metadata.max.bytes); after a crash it is done again")
    void metadataRefused();

    @LogMessage(level = ERROR)
    @Message(id = 412, value = "A task of conversation %s broke off; the others go on")
    void taskBroken(@Cause Throwable failure, @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 413, value = "Conversation %s is flooded: more than %s of its messages wait; the others are read when their turn comes (%s "
            + "more conversations since the last such line)")
    void conversationFlooded(@FormatWith(LoggedConversation.class) String conversationId, int waiting, long others);

    @LogMessage(level = WARN)
    @Message(id = 414, value = "Messages of a flooded conversation could not be read again from %s; trying again (%s more times since the last "
            + "such line)")
    void notReadAgain(@Cause Throwable failure, TopicPartition partition, long others);

    @LogMessage(level = ERROR)
    @Message(id = 415, value = "Record %s was removed from its topic before the turn of its conversation came; it was not worked on "
            + "(conversation %s)")
    void goneBeforeItsTurn(String position, @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = ERROR)
    @Message(id = 416, value = "%s records of %s were removed from it before they were read: what was acknowledged is lost")
    void removedUnread(long records, String partition);

    @LogMessage(level = WARN)
    @Message(id = 417, value = "Partition %s goes on at offset %s, though all up to %s was read before: its topic was made anew, or cut off. "
            + "What lies there is worked on, again perhaps")
    void begunAgain(String partition, long found, long expected);

    @LogMessage(level = ERROR)
    @Message(id = 418, value = "What was to be done at the end of %s broke off; they are given up all the same")
    void endBroken(@Cause Throwable failure, Collection<TopicPartition> partitions);
}
