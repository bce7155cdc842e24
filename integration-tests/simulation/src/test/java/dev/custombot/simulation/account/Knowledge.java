package dev.custombot.simulation.account;

import dev.custombot.simulation.time.Process;

/** Whatever the hub and the log are asked. */
public interface Knowledge {

    boolean isCommitted(Message message);

    /** Whether the process must know that its messages are another's. */
    boolean isWithoutRights(Process process);

    /** Whether the hub takes nothing of the bot any more. */
    boolean isOver(String conversation);

    /** Whether the hub may have the reply although it says otherwise. */
    boolean mayBeTaken(String conversation, String reply);
}
