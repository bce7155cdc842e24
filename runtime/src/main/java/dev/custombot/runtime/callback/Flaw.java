package dev.custombot.runtime.callback;

import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.Limits;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.record.Notice;

/** Why a message of a callback cannot become a record. */
enum Flaw {

    NO_CONVERSATION("missing conversation id"),
    NO_TYPE("missing type"),
    NO_ID("missing message id"),
    TOO_LONG("an id or type of more than 255 characters"),
    CONTROL_CHARACTERS("control characters in an id or type"),
    /** Whoever delivers it could tell the bot that its replies are refused. */
    RESERVED_TYPE("a type of the bot's own"),
    TOO_LARGE("larger than Kafka takes");

    private static final int MAX_LENGTH = 255;

    private final String cause;

    Flaw(String cause) {
        this.cause = cause;
    }

    /** As it stands in the dead letter and in the log. */
    String cause() {
        return cause;
    }

    /** As meters show it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Flaw> of(DeliveredMessage message) {
        if (message.conversationId().isBlank()) {
            return Optional.of(NO_CONVERSATION);
        }
        if (message.type().isBlank()) {
            return Optional.of(NO_TYPE);
        }
        if (message.messageId().isBlank()) {
            return Optional.of(NO_ID);
        }
        if (names(message).anyMatch(name -> Limits.lengthOf(name) > MAX_LENGTH)) {
            return Optional.of(TOO_LONG);
        }
        if (Stream.concat(names(message), message.address().stream()).anyMatch(name -> !isPrintable(name))) {
            return Optional.of(CONTROL_CHARACTERS);
        }
        return Notice.isReserved(message.type()) ? Optional.of(RESERVED_TYPE) : Optional.empty();
    }

    /** The text if it can be a name of something, else nothing. */
    static String usable(String name) {
        return !name.isBlank() && Limits.lengthOf(name) <= MAX_LENGTH && isPrintable(name) ? name : "";
    }

    private static Stream<String> names(DeliveredMessage message) {
        return Stream.of(message.conversationId(), message.messageId(), message.type(), message.senderType());
    }

    /** Half a surrogate pair would be a question mark on Kafka, and two conversations one. */
    private static boolean isPrintable(String name) {
        return name.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        });
    }
}
