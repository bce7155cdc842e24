package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.custombot.runtime.CustomBotLog;

/** Tells an operator that replies are parked, for each code and each status once a minute. */
public final class DenialAlarms {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Map<String, Instant> told = new HashMap<>();

    private final Clock clock;
    private final CustomBotLog log;

    public DenialAlarms(Clock clock, CustomBotLog log) {
        this.clock = clock;
        this.log = log;
    }

    synchronized void denied(String code, int replies) {
        if (isNews(code)) {
            log.clientDenied(code, replies);
        }
    }

    synchronized void blocked(String status, String messageId) {
        if (isNews(status)) {
            log.replyBlocked(messageId, status);
        }
    }

    private boolean isNews(String code) {
        Instant now = clock.instant();
        Instant last = told.get(code);
        boolean isNews = last == null || !last.plus(SILENCE).isAfter(now);
        if (isNews) {
            told.put(code, now);
        }
        return isNews;
    }
}
