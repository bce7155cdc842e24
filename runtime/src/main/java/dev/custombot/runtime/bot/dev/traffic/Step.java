package dev.custombot.runtime.bot.dev.traffic;

import java.time.Instant;
import java.util.Locale;

import io.vertx.core.json.JsonObject;

/** What can happen to a message. */
enum Step {

    /** A callback has brought it. */
    CALLBACK,
    /** Kafka has it, or has not. */
    RECORD,
    /** A handler, and the filters around it, begin. */
    HANDLER,
    /** The handler is done. */
    DONE,
    /** The handler, or a filter, has failed. */
    FAILED,
    /** Kafka has what the bot says. */
    REPLIES,
    /** The hub has answered a request with replies. */
    HUB,
    /** It, or a reply, was given up. */
    DEAD_LETTER,
    /** What became of the message. */
    OUTCOME;

    /** @param what happened, in few words */
    JsonObject at(Instant at, String what) {
        return new JsonObject().put("kind", name().toLowerCase(Locale.ROOT)).put("at", at.toEpochMilli()).put("what", what);
    }
}
