package dev.custombot.runtime.hub.brevo.callback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.record.JsonFields;

/**
 * One event of Brevo's webhooks. A record of the topic holds it as Brevo sent it, but with the one {@code message} that the record is about
 * in place of all {@code messages}.
 */
public record WebhookEvent(ObjectNode json) {

    public static final String MESSAGE = "message";
    public static final String MESSAGES = "messages";
    public static final String STARTED = "conversationStarted";
    public static final String FRAGMENT = "conversationFragment";
    public static final String TRANSCRIPT = "conversationTranscript";

    private static final String CREATED = "createdAt";

    /** Empty when it has none. The second spelling is that of Brevo's webhooks for the whole account. */
    public static Optional<String> name(JsonNode event) {
        return JsonFields.text(event, "eventName").or(() -> JsonFields.text(event, "event_name"))
                .filter(name -> !name.isBlank());
    }

    /** Those whom the event tells of. */
    public static Stream<JsonNode> agents(JsonNode event) {
        return Stream.concat(StreamSupport.stream(event.path("agents").spliterator(), false), Stream.of(event.path("agent")));
    }

    /** By what requests name the conversation: the visitor. Empty when the event names nobody. */
    static String visitor(JsonNode event, JsonNode message) {
        return JsonFields.text(event.path("visitor"), "id").or(() -> JsonFields.text(message, "visitorId"))
                .or(() -> JsonFields.text(event.path("identifiers"), "chat_id")).orElse("");
    }

    /**
     * The messages in the order in which they were written.
     *
     * @throws CallbackProblem 400 if there can be none
     */
    List<JsonNode> messages() {
        JsonNode several = json.path(MESSAGES);
        if (several.isArray()) {
            List<JsonNode> messages = new ArrayList<>();
            several.forEach(messages::add);
            return inOrder(messages);
        }
        if (json.path(MESSAGE).isObject()) {
            return List.of(json.path(MESSAGE));
        }
        boolean isOne = name(json).filter(STARTED::equals).isPresent();
        throw CallbackProblem.invalid(isOne ? MESSAGE : MESSAGES, "is missing");
    }

    /** One without a time stays behind the one before it. */
    private static List<JsonNode> inOrder(List<JsonNode> messages) {
        record Written(long at, JsonNode message) {}
        List<Written> written = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (JsonNode message : messages) {
            last = JsonFields.longNumber(message, CREATED).orElse(last);
            written.add(new Written(last, message));
        }
        return written.stream().sorted(Comparator.comparingLong(Written::at)).map(Written::message).toList();
    }
}
