package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;

/** Tells an operator that replies are parked, for each code once a minute. */
@Singleton
public class DenialAlarms {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Map<String, Instant> told = new HashMap<>();

    @Inject
    Clock clock;

    synchronized void denied(String code, int replies) {
        Instant now = clock.instant();
        Instant last = told.get(code);
        if (last == null || !last.plus(SILENCE).isAfter(now)) {
            told.put(code, now);
            CustomBotLog.LOG.clientDenied(code, replies);
        }
    }
}
