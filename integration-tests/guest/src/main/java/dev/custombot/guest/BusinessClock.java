package dev.custombot.guest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The application lives on a day of its own. */
public class BusinessClock {

    static final Instant DAY = Instant.parse("2020-02-29T12:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(DAY, ZoneOffset.UTC);
    }
}
