package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of work on dead letters. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface DeadLetterMessages {

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

    @LogMessage(level = INFO)
    @Message(id = 505, value = "Dead letters read by %s (%s): %s")
    void deadLettersRead(String user, String action, String letters);

    @LogMessage(level = INFO)
    @Message(id = 506, value = "Dead letters dealt with by %s (%s): %s")
    void deadLettersActedOn(String user, String action, String letters);

    @LogMessage(level = WARN)
    @Message(id = 507, value = "A request of %s for dead letters (%s) failed: %s")
    void deadLettersNotDone(String user, String action, String cause);

    @LogMessage(level = WARN)
    @Message(id = 508, value = "A page of another site asked for dead letters with the password of %s, and was refused")
    void foreignPageRefused(String user);

    @LogMessage(level = WARN)
    @Message(id = 509, value = "%s asked for dead letters without the role for it, and was refused")
    void deadLettersForbidden(String user);
}
