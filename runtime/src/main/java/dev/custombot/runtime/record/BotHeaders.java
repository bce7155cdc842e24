package dev.custombot.runtime.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The names of the headers of the records on the topics, and reading and writing them. Values are UTF-8.
 * <p>
 * The trace context ({@code traceparent}, {@code tracestate}) has its place beside them and is left to the tracing extension.
 */
public final class BotHeaders {

    /** The version of the record format, a number. */
    public static final String SCHEMA_VERSION = "custom-bot-schema-version";
    public static final String CONTENT_TYPE = "content-type";
    /** The name of the bot that the record belongs to. */
    public static final String BOT = "custom-bot-bot";
    /** The kind of hub that a callback came from. */
    public static final String HUB = "custom-bot-hub";
    /** The id of the hub's message, or the messageId of a reply. */
    public static final String MESSAGE_ID = "custom-bot-message-id";
    public static final String TYPE = "custom-bot-type";
    public static final String SENDER_TYPE = "custom-bot-sender-type";
    /** When the callback came in, ISO-8601. */
    public static final String RECEIVED_AT = "custom-bot-received-at";
    /** Where the hub wants the replies to a message, if that is not the record's key. */
    public static final String ADDRESS = "custom-bot-address";
    /** The id of the message that a reply answers. */
    public static final String INBOUND_ID = "custom-bot-inbound-id";

    /** The turn that ends with the replies of the record: the message, or the one replay of it, that was handled. */
    public static final String TURN_ID = "custom-bot-turn-id";

    /** What the headers start with that only dead letters have. */
    public static final String DEAD_LETTER_PREFIX = "custom-bot-dead-letter-";
    public static final String DEAD_LETTER_STAGE = DEAD_LETTER_PREFIX + "stage";
    public static final String DEAD_LETTER_CAUSE = DEAD_LETTER_PREFIX + "cause";
    public static final String DEAD_LETTER_HANDLER = DEAD_LETTER_PREFIX + "handler";
    public static final String DEAD_LETTER_ATTEMPTS = DEAD_LETTER_PREFIX + "attempts";
    /** What one of the extension's own checks has found, without contents. */
    public static final String DEAD_LETTER_DETAIL = DEAD_LETTER_PREFIX + "detail";
    /** The label of the {@link ConversationFate} of a reply that the hub refused because of its conversation. */
    public static final String DEAD_LETTER_CONVERSATION = DEAD_LETTER_PREFIX + "conversation";
    /** {@code true} when the hub wanted a content redacted, so that it is not there any more. */
    public static final String DEAD_LETTER_REDACTED = DEAD_LETTER_PREFIX + "redacted";
    public static final String DEAD_LETTER_AT = DEAD_LETTER_PREFIX + "at";
    public static final String DEAD_LETTER_SOURCE = DEAD_LETTER_PREFIX + "source";
    /** {@code true} when the record had no value, or one that Kafka would not take together with these headers. */
    public static final String DEAD_LETTER_VALUE_OMITTED = DEAD_LETTER_PREFIX + "value-omitted";

    /** The dead letter that a record was replayed from, as {@code partition-offset}. */
    public static final String REPLAY_OF = "custom-bot-replay-of";
    /** Where a replayed record lay at first, as {@code topic-partition@offset}. */
    public static final String REPLAY_ORIGIN = "custom-bot-replay-origin";

    /** Marks a dead letter that somebody has dealt with: its {@code partition-offset}. */
    public static final String DONE_OF = "custom-bot-done-of";
    /** {@code replayed} or {@code discarded}. */
    public static final String DONE_AS = "custom-bot-done-as";
    public static final String DONE_AT = "custom-bot-done-at";

    static final String JSON = "application/json";
    static final String VERSION = "1";

    private static final Header OF_VERSION = header(SCHEMA_VERSION, VERSION);
    private static final Header OF_CONTENT = header(CONTENT_TYPE, JSON);

    private BotHeaders() {}

    /** The headers that every record of ours starts with. */
    public static Headers start(String bot) {
        Headers headers = new RecordHeaders();
        put(headers, BOT, bot);
        headers.add(OF_VERSION);
        headers.add(OF_CONTENT);
        return headers;
    }

    public static void put(Headers headers, String name, String value) {
        headers.add(header(name, value));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<String> find(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    static String require(Headers headers, String name) {
        return find(headers, name).orElseThrow(() -> new RecordFormatException("header " + name + " is missing"));
    }

    static void requireVersion(Headers headers) {
        String version = require(headers, SCHEMA_VERSION);
        if (!version.equals(VERSION)) {
            throw new RecordFormatException(version.matches("\\d{1,9}")
                    ? "schema version " + version + " is unknown"
                    : "the schema version is no number");
        }
    }
}
