package dev.custombot.runtime.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a record is put aside.
 *
 * @param stage where it was given up: {@code callback}, {@code dispatch} or {@code reply}
 * @param cause the hub's error code or the class of an exception; never a message, which could quote contents
 * @param handler the handler that gave up, if one did
 * @param attempts how often it was tried; 0 when it could not be
 * @param headers what else its headers say
 */
public record DeadLetterReason(String stage, String cause, Optional<String> handler, int attempts,
        Map<String, String> headers) {

    public static final String CALLBACK = "callback";
    public static final String DISPATCH = "dispatch";
    public static final String REPLY = "reply";

    public DeadLetterReason {
        headers = Map.copyOf(headers);
    }

    /** Of a message that was not stored. */
    public static DeadLetterReason ofDelivery(String cause) {
        return new DeadLetterReason(CALLBACK, cause, Optional.empty(), 0, Map.of());
    }

    /** Of a message. */
    public static DeadLetterReason ofMessage(String cause, Optional<String> handler, int attempts) {
        return new DeadLetterReason(DISPATCH, cause, handler, attempts, Map.of());
    }

    /** Of a reply. */
    public static DeadLetterReason ofReply(String cause, int attempts) {
        return new DeadLetterReason(REPLY, cause, Optional.empty(), attempts, Map.of());
    }

    /** The cause, as it is counted. */
    public String countedCause() {
        return countedCause(ConversationFate.of(headers.getOrDefault(BotHeaders.DEAD_LETTER_CONVERSATION, "")), cause);
    }

    /** The same of a dead letter. */
    public static String countedCause(ConversationFate fate, String cause) {
        return fate.counted(Superseded.counted(cause));
    }

    public DeadLetterReason with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new DeadLetterReason(stage, cause, handler, attempts, more);
    }
}
