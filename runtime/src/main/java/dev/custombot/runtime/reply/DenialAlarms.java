package dev.custombot.runtime.reply;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;

/** Tells an operator what the hub does not take, and where it is: that replies are parked for each code and each status once a minute. */
public final class DenialAlarms {

    private final RareLines lines;
    private final String hub;
    private final CustomBotLog log;

    /** @param hub where its requests go, as log lines name it */
    public DenialAlarms(Clock clock, String hub, CustomBotLog log) {
        this.lines = new RareLines(clock);
        this.hub = hub;
        this.log = log;
    }

    void delayed(String messageId, int others, String cause) {
        log.replyDelayed(messageId, others, hub, cause);
    }

    void denied(String code, int replies) {
        lines.tell(code, untold -> log.clientDenied(hub, code, replies));
    }

    void blocked(String status, String messageId) {
        lines.tell(status, untold -> log.replyBlocked(hub, messageId, status));
    }
}
