package dev.custombot.runtime.reply;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.reply.queue.WaitingReply;

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

    /** @param others in the same request */
    void delayed(WaitingReply first, int others, String cause) {
        log.replyDelayed(id(first), others, hub, cause, first.conversation());
    }

    void refused(WaitingReply reply, String code) {
        log.replyRefused(hub, id(reply), code, reply.conversation());
    }

    void givenUp(WaitingReply reply, String cause) {
        log.replyGivenUp(id(reply), reply.requests(), hub, cause, reply.conversation());
    }

    void perhapsTaken(WaitingReply reply, String code) {
        log.perhapsTaken(id(reply), hub, code, reply.conversation());
    }

    void denied(String code, int replies) {
        lines.tell(code, untold -> log.clientDenied(hub, code, replies));
    }

    void blocked(String status, String messageId, String conversation) {
        lines.tell(status, untold -> log.replyBlocked(hub, messageId, status, conversation));
    }

    private static String id(WaitingReply reply) {
        return reply.reply().messageId();
    }
}
