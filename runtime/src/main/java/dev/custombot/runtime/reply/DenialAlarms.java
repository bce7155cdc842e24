package dev.custombot.runtime.reply;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;

/** Tells an operator that replies are parked, for each code and each status once a minute. */
public final class DenialAlarms {

    private final RareLines lines;
    private final CustomBotLog log;

    public DenialAlarms(Clock clock, CustomBotLog log) {
        this.lines = new RareLines(clock);
        this.log = log;
    }

    void denied(String code, int replies) {
        lines.tell(code, untold -> log.clientDenied(code, replies));
    }

    void blocked(String status, String messageId) {
        lines.tell(status, untold -> log.replyBlocked(messageId, status));
    }
}
