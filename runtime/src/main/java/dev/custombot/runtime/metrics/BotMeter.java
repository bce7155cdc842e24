package dev.custombot.runtime.metrics;

import static dev.custombot.runtime.metrics.Buckets.ANSWER;
import static dev.custombot.runtime.metrics.Buckets.DELIVERY;
import static dev.custombot.runtime.metrics.Buckets.NONE;
import static dev.custombot.runtime.metrics.Buckets.RUN;
import static dev.custombot.runtime.metrics.Buckets.STEP;
import static dev.custombot.runtime.metrics.MeterKind.COUNTER;
import static dev.custombot.runtime.metrics.MeterKind.GAUGE;
import static dev.custombot.runtime.metrics.MeterKind.SUMMARY;
import static dev.custombot.runtime.metrics.MeterKind.TIMER;

import java.util.List;
import java.util.Locale;

/**
 * The catalogue: every meter of the extension, and the only place where their names stand. Each has the tag {@code bot} besides its own,
 * and the values of a tag are few: no id, no text, nothing that a customer chooses.
 */
public enum BotMeter {

    CALLBACKS(TIMER, "custom.bot.callbacks", "", ANSWER,
            "callbacks, from their head to their answer; status 499 when the caller went away before it", "status", "reason"),
    CALLBACK_PHASES(TIMER, "custom.bot.callback.phases", "", STEP,
            "the parts of the time of callbacks: waiting (before it is looked at), authentication, body, decoding, kafka",
            "phase"),
    CALLBACK_SIZE(SUMMARY, "custom.bot.callback.size", "bytes", NONE, "bodies of callbacks, inflated"),
    CALLBACK_MESSAGES(SUMMARY, "custom.bot.callback.messages", "", NONE,
            "messages of callbacks for bots of the application"),
    CALLBACKS_IN_FLIGHT(GAUGE, "custom.bot.callbacks.in.flight", "", NONE,
            "callbacks that wait for their answer, or whose messages the producer still has"),
    CALLBACKS_IN_FLIGHT_SIZE(GAUGE, "custom.bot.callbacks.in.flight.size", "bytes", NONE,
            "what they take: their bodies, or their messages if those are more"),
    CALLBACKS_IN_FLIGHT_LIMIT(GAUGE, "custom.bot.callbacks.in.flight.limit", "", NONE,
            "how many may be in flight (callback.max-in-flight)"),
    FLAWED_MESSAGES(COUNTER, "custom.bot.callback.messages.flawed", "", NONE,
            "messages of callbacks that were put aside, as they cannot be stored", "reason"),
    TOKENS(COUNTER, "custom.bot.callback.tokens", "", NONE,
            "bearer tokens of callbacks: remembered, accepted, refused, unavailable (could not be verified now)", "outcome"),
    KEYS_AGE(GAUGE, "custom.bot.callback.keys.age", "seconds", NONE, "how old the key set is; NaN while there is none"),
    KEYS_LOADS(COUNTER, "custom.bot.callback.keys.loads", "", NONE, "loads of the key set: loaded, failed", "outcome"),
    INTROSPECTIONS(COUNTER, "custom.bot.callback.introspections", "", NONE,
            "questions to the identity provider about tokens: active, inactive, failed", "outcome"),
    SECRET_RELOADS(COUNTER, "custom.bot.callback.secrets.reloads", "", NONE,
            "secrets and keys in files, or of a credentials provider, that were read again: changed, failed", "outcome"),
    TOKEN_REQUESTS(TIMER, "custom.bot.token.requests", "", NONE,
            "requests at the bot's own token endpoint; client is one that is"
                    + " configured, or unknown; outcome issued, issued_previous_secret, an error, slowed, overloaded, application, failed,"
                    + " caller_gone (before its answer)",
            "client",
            "outcome"),

    MESSAGES(COUNTER, "custom.bot.messages", "", NONE, "messages by what became of them in the end: handled, unhandled, failed,"
            + " duplicate, skipped (on an operator's order), own (sent by the bot itself), not_for_us (for a participant that is no bot here)",
            "type",
            "outcome"),
    LAG(GAUGE, "custom.bot.lag", "records", NONE,
            "records that are not done, of the partitions that this replica has: those that it has not read, and those that are open",
            "topic"),
    LAG_AGE(GAUGE, "custom.bot.lag.age", "seconds", NONE,
            "how old the oldest record is that is read and not done; 0 when there is none", "topic"),
    PARTITIONS(GAUGE, "custom.bot.partitions", "", NONE,
            "partitions that this replica has, of callbacks only while its group answers; all replicas together have as many as"
                    + " the topic has",
            "topic"),
    TOPIC_PARTITIONS(GAUGE, "custom.bot.topic.partitions", "", NONE,
            "how many partitions the topic has, looked at once a minute; the same on each replica, NaN until it is known",
            "topic"),
    LOST(COUNTER, "custom.bot.lost", "records", NONE,
            "records that were removed from their topic (retention) before they were worked on", "topic"),
    LANES(GAUGE, "custom.bot.lanes", "", NONE,
            "conversations with messages in memory: running, waiting (for a place), paused (until"
                    + " a handler is called again, or a partition is ready)",
            "state"),
    LANES_OLDEST(GAUGE, "custom.bot.lanes.oldest", "seconds", NONE,
            "for how long one message has been the first of its conversation, the longest"),
    MESSAGES_SET_ASIDE(GAUGE, "custom.bot.messages.set.aside", "", NONE,
            "messages of flooded conversations, read again when their turn comes"),
    CONTROL_PAUSED(GAUGE, "custom.bot.control.paused", "", NONE,
            "what operators have paused: conversations, handlers, sender; only with control.endpoint.enabled", "what"),
    CONTROL_HELD(GAUGE, "custom.bot.control.held", "", NONE, "conversations of this replica that wait for that"),
    DEDUPLICATION_ENTRIES(GAUGE, "custom.bot.deduplication.entries", "", NONE, "handled messages that are remembered"),
    DEDUPLICATION_WINDOW(GAUGE, "custom.bot.deduplication.window", "seconds", NONE,
            "for how long they are remembered: deduplication.window, or less when there are too many; with"
                    + " deduplication.store=redis what the process has besides, an hour at most"),
    DEDUPLICATION_WANTED(GAUGE, "custom.bot.deduplication.wanted", "seconds", NONE,
            "for how long they should be, in the memory of the process"),
    DEDUPLICATION_MISSED(COUNTER, "custom.bot.deduplication.missed", "", NONE,
            "what Redis was not asked or told, because it was away: look_up, late (it is added later), lost", "outcome"),

    HANDLERS(TIMER, "custom.bot.handlers", "", RUN,
            "runs of handlers, with their filters: done, failed, expired (its time was over),"
                    + " left (its partition was given up)",
            "handler", "outcome"),
    HANDLERS_RUNNING(GAUGE, "custom.bot.handlers.running", "", NONE, "handlers that run"),
    HANDLERS_OLDEST(GAUGE, "custom.bot.handlers.oldest", "seconds", NONE, "for how long the oldest of them has"),
    HANDLERS_ABANDONED(GAUGE, "custom.bot.handlers.abandoned", "", NONE,
            "threads that were interrupted because their time was over, and have not come back"),
    HANDLERS_LATE(COUNTER, "custom.bot.handlers.late", "", NONE,
            "handlers that take their time: slow (a third of it is over), expired", "handler", "outcome"),
    HANDLERS_RETRIES(COUNTER, "custom.bot.handlers.retries", "", NONE, "calls of a handler that failed and is called again",
            "handler"),
    HANDLERS_UNMATCHED(COUNTER, "custom.bot.handlers.unmatched", "", NONE, "conditions on texts (matching) that were given up",
            "handler"),

    CONVERSATIONS_BEGUN(COUNTER, "custom.bot.conversations.begun", "", NONE,
            "conversations of which a handler's message is the first in 24 hours that the replica knows of"),
    CONVERSATIONS_ENDED(COUNTER, "custom.bot.conversations.ended", "", NONE,
            "conversations that were ended: by the bot, or by other (a conversation.end came in, whatever became of it)", "by"),
    CONVERSATIONS_ESCALATED(COUNTER, "custom.bot.conversations.escalated", "", NONE,
            "conversations that the bot has handed over, by"
                    + " what wanted it: message, answer, unhandled, failure, conversation_start, conversation_opened; own (said outside of a handler)",
            "cause",
            "handler"),
    CONVERSATIONS_ABANDONED(COUNTER, "custom.bot.conversations.abandoned", "", NONE,
            "conversations that ended while a question of the bot was open", "question"),

    REPLIES(COUNTER, "custom.bot.replies", "", NONE,
            "replies by what became of them in the end: sent, duplicate (the hub has it"
                    + " already), refused, conversation_over (refused because it had ended, or was not the bot's any more),"
                    + " superseded (not sent: another has its id, or ended its turn before)",
            "type", "outcome"),
    REPLIES_RETRIES(COUNTER, "custom.bot.replies.retries", "", NONE, "requests with the reply that failed in passing", "type"),
    REPLIES_PARKINGS(COUNTER, "custom.bot.replies.parkings", "", NONE, "times that the reply was parked", "type"),
    REPLIES_WAITING(GAUGE, "custom.bot.replies.waiting", "", NONE, "replies in memory, without those on their way"),
    REPLIES_PARKED(GAUGE, "custom.bot.replies.parked", "", NONE, "those of them that are parked"),
    REPLIES_LAST(GAUGE, "custom.bot.replies.last", "seconds", NONE,
            "in how many seconds the last queued reply will have left, as plan,"
                    + " pauses and the hub's pace are now; those that are parked are left out"),
    REPLY_TIME(TIMER, "custom.bot.reply.time", "", DELIVERY,
            "from the callback to the hub's acceptance of a reply to it", "hub"),
    REPLY_TIME_BEYOND_PLAN(TIMER, "custom.bot.reply.time.beyond.plan", "", DELIVERY,
            "the same without the time in which the plan allowed no request", "hub"),
    HUB_REQUESTS(TIMER, "custom.bot.hub.requests", "", RUN, "requests with replies; code is the hub's own, or the status",
            "outcome", "code"),
    HUB_CALLS(TIMER, "custom.bot.hub.calls", "", NONE,
            "requests of a typed client; outcome done, the status of a refusal, cancelled (nobody waited any more), or"
                    + " why there is none",
            "operation", "outcome"),
    HUB_CIRCUIT(GAUGE, "custom.bot.hub.circuit", "", NONE, "the circuit breaker: 0 closed, 1 half open, 2 open"),
    SENDER(GAUGE, "custom.bot.sender", "", NONE,
            "1 on the replica that has the first partition of the replies and may send, 0 on the others"),
    SENDER_BROKEN(COUNTER, "custom.bot.sender.broken", "", NONE,
            "times that a defect broke off something that the sender does"),
    PLAN_RATE(GAUGE, "custom.bot.plan.rate", "", NONE, "requests per second that the plan allows"),
    PLAN_BURST(GAUGE, "custom.bot.plan.burst", "", NONE, "how many it allows at once"),
    PLAN_TOKENS(GAUGE, "custom.bot.plan.tokens", "", NONE, "how many could be made at once now"),
    PLAN_REQUESTS(COUNTER, "custom.bot.plan.requests", "", NONE,
            "requests that count against the plan, also those without replies"),
    PLAN_WAITING(COUNTER, "custom.bot.plan.waiting", "seconds", NONE,
            "time in which replies waited because the plan allowed no request"),
    PLAN_MONTHLY_QUOTA(GAUGE, "custom.bot.plan.monthly.quota", "", NONE, "requests per month that it allows"),

    DEAD_LETTERS(COUNTER, "custom.bot.dead.letters", "", NONE, "records and messages that were put aside", "stage"),
    DEAD_LETTER_CAUSES(COUNTER, "custom.bot.dead.letter.causes", "", NONE,
            "the same by cause; conversation_over for replies that came too late, answered_before for those to a message that"
                    + " had an answer; other when there are more than 50 different ones",
            "stage", "cause"),
    DEAD_LETTERS_OPEN(GAUGE, "custom.bot.dead.letters.open", "", NONE,
            "dead letters that nobody has replayed or discarded, looked at once a minute; of all replicas, on each; of the"
                    + " newest dead-letters.max-scan records",
            "stage", "cause"),
    DEAD_LETTERS_OLDEST(GAUGE, "custom.bot.dead.letters.oldest", "seconds", NONE,
            "how long the oldest of them has been there; those of which the conversation is over, or whose message was"
                    + " answered before, do not count",
            "stage", "cause"),
    DEAD_LETTER_ACTIONS(COUNTER, "custom.bot.dead.letter.actions", "", NONE,
            "what was done to dead letters: replayed, discarded, skipped", "stage", "outcome");

    private final MeterKind kind;
    private final String id;
    private final String unit;
    private final Buckets buckets;
    private final String description;
    private final List<String> tags;

    BotMeter(MeterKind kind, String id, String unit, Buckets buckets, String description, String... tags) {
        this.kind = kind;
        this.id = id;
        this.unit = unit;
        this.buckets = buckets;
        this.description = description;
        this.tags = List.of(tags);
    }

    public MeterKind kind() {
        return kind;
    }

    /** Micrometer's name for it. */
    public String id() {
        return id;
    }

    /** Empty where it counts things; a timer's is known. */
    public String unit() {
        return unit;
    }

    /** Up to where the values of a timer are told apart. */
    public Buckets buckets() {
        return buckets;
    }

    /** Without {@code bot}, which all have. */
    public List<String> tags() {
        return tags;
    }

    public String description() {
        return description;
    }

    /** Prometheus' name for it, without what a timer's parts have behind it. */
    public String prometheusName() {
        String name = id.replace('.', '_');
        String suffix = kind == TIMER ? "seconds" : unit;
        String withUnit = suffix.isEmpty() || name.endsWith("_" + suffix) ? name : name + "_" + suffix;
        return kind == COUNTER ? withUnit + "_total" : withUnit;
    }

    /** How the guide calls its kind. */
    public String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
