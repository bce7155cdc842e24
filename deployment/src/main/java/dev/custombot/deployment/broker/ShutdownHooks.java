package dev.custombot.deployment.broker;

import org.jboss.logging.Logger;

/** Removing hooks that are no longer needed. */
final class ShutdownHooks {

    private static final Logger LOG = Logger.getLogger(ShutdownHooks.class);

    private ShutdownHooks() {}

    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The process is shutting down already", e);
        }
    }
}
