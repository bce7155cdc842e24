package dev.custombot.deployment.devservices;

import java.net.BindException;

/**
 * Says that a port is taken. Of a {@link BindException} dev mode says nothing itself, because it takes it for that of the application's own
 * port, of which Quarkus has told already.
 */
final class TakenPort {

    private TakenPort() {}

    /**
     * Starts what listens on a port.
     *
     * @param key of the port, below {@code quarkus.custom-bot.devservices}
     * @throws IllegalStateException when the port is taken; without the cause, which dev mode would be silent about
     */
    static void named(String key, Runnable start) {
        try {
            start.run();
        } catch (RuntimeException e) {
            if (isTaken(e)) {
                throw new IllegalStateException(
                        "The port of quarkus.custom-bot.devservices.%s is taken (%s): another dev mode may run still. "
                                .formatted(key, e.getMessage())
                                + "End what listens there, or set another port; 0 takes a free one");
            }
            throw e;
        }
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof BindException || failure.getCause() != null && isTaken(failure.getCause());
    }
}
