package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of what operators want. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface ControlMessages {

    @LogMessage(level = WARN)
    @Message(id = 701, value = "What operators want cannot be read from %s (%s); until it is read for the first time nothing is handled or sent")
    void controlUnreadable(String topic, String cause);

    @LogMessage(level = INFO)
    @Message(id = 702, value = "Control by %s: %s %s")
    void controlled(String user, String action, String what);

    @LogMessage(level = WARN)
    @Message(id = 703, value = "Control by %s failed (%s %s): %s")
    void notControlled(String user, String action, String what, String cause);

    @LogMessage(level = WARN)
    @Message(id = 704, value = "A page of another site asked to control the bot with the password of %s, and was refused")
    void foreignControlRefused(String user);

    @LogMessage(level = ERROR)
    @Message(id = 705, value = "A request to control the bot failed with %s")
    void controlRequestFailed(String cause);

    @LogMessage(level = WARN)
    @Message(id = 706, value = "%s asked to control the bot without the role for it, and was refused")
    void controlForbidden(String user);

    @LogMessage(level = INFO)
    @Message(id = 707, value = "Control by %s: %s conversation %s")
    void conversationControlled(String user, String action, @FormatWith(LoggedConversation.class) String conversationId);

    @LogMessage(level = WARN)
    @Message(id = 708, value = "Control by %s failed (%s conversation %s): %s")
    void conversationNotControlled(String user, String action, @FormatWith(LoggedConversation.class) String conversationId,
            String cause);
}
