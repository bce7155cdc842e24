package dev.custombot.runtime;

import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import org.jboss.logging.annotations.FormatWith;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is logged of what bots need at their hubs. */
@MessageLogger(projectCode = "CBOT", length = 5)
interface RegistrationMessages {

    @LogMessage(level = INFO)
    @Message(id = 601, value = "At the hub: %s")
    void registered(String what);

    @LogMessage(level = WARN)
    @Message(id = 602, value = "The hub is other than declared:\n%s")
    void registrationDiffers(@FormatWith(LoggedLines.class) String changes);

    @LogMessage(level = WARN)
    @Message(id = 603, value = "The hub could not be asked what is registered: %s")
    void registrationUnknown(String cause);
}
