package dev.custombot.deployment.broker;

import java.util.List;
import java.util.logging.Level;

import org.jboss.logmanager.Logger;

/** Keeps the broker's start-up out of the developer's console. */
final class BrokerLogging {

    /** Kept here, because a log manager may forget a logger's level with the logger. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("kafka"),
            Logger.getLogger("state.change.logger"));

    /** Warns about every new folder that it is empty. */
    private static final Logger CONTROLLER = Logger.getLogger("org.apache.kafka.controller");

    private BrokerLogging() {}

    /** The application's own Kafka clients still warn: they share these names with the broker. */
    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        CONTROLLER.setLevel(Level.SEVERE);
    }
}
