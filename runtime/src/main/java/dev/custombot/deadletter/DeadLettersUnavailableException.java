package dev.custombot.deadletter;

/** Kafka did not answer in time, or too many wait for the dead letters already. What was done until then stays done. */
public class DeadLettersUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeadLettersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
