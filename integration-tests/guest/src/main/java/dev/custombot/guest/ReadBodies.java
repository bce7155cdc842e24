package dev.custombot.guest;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** Reads every body before all else, if it is told so, as some do who log them. */
public class ReadBodies {

    private static final int BEFORE_ALL = -1_000;

    void register(@Observes Router router, @ConfigProperty(name = "guest.reads-bodies") boolean reads) {
        if (reads) {
            router.route().order(BEFORE_ALL).handler(BodyHandler.create());
        }
    }
}
