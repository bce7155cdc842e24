package dev.custombot.runtime.bot.check;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.CustomBotLog;

/** A bound of the workers' queue, of which whoever set it must know: Quarkus' timers hand their work to the same queue. */
final class BoundedWorkers {

    private static final String QUEUE = "quarkus.thread-pool.queue-size";

    private BoundedWorkers() {}

    static void tell(Config config, CustomBotLog log) {
        config.getOptionalValue(QUEUE, Long.class).ifPresent(log::workersBounded);
    }
}
