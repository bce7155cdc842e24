package dev.custombot.runtime.callback;

import java.util.List;
import java.util.Optional;

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
        List<String> names = List.of(message.conversationId(), message.messageId(), message.type(), message.senderType());
        for (String name : names) {
            if (Limits.lengthOf(name) > MAX_LENGTH) {
                return Optional.of(TOO_LONG);
            }
        }
        for (String name : names) {
            if (!isPrintable(name)) {
                return Optional.of(CONTROL_CHARACTERS);
            }
        }
        if (message.address().isPresent() && !isPrintable(message.address().get())) {
            return Optional.of(CONTROL_CHARACTERS);
        }
        return Notice.isReserved(message.type()) ? Optional.of(RESERVED_TYPE) : Optional.empty();
    }

    /** The text if it can be a name of something, else nothing. */
    static String usable(String name) {
        return !name.isBlank() && Limits.lengthOf(name) <= MAX_LENGTH && isPrintable(name) ? name : "";
    }

    /** Half a surrogate pair would be a question mark on Kafka, and two conversations one. */
    private static boolean isPrintable(String name) {
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            if (!isPrintable(name.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
