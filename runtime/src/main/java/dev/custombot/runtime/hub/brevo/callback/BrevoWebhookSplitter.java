package dev.custombot.runtime.hub.brevo.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.body.LimitedBodies;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;

/**
 * A webhook of Brevo: one event, or an array of events, of which one that is none is put aside: what is refused comes no more. Conversations are named by their visitor, because that is how requests name them.
 */
public final class BrevoWebhookSplitter {

    private static final ObjectReader TREES = Json.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String NO_EVENT = "the body is not a JSON object, nor an array of them";
    private static final String EVENT_NAME = "eventName";
    private static final String MISSING = "is missing";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Half of what Kafka takes unless it is told otherwise. */
    private static final int LARGEST_TRANSCRIPT = 500_000;

    private final BodyLimits limits;
    private final LimitedBodies bodies;
    private final BotIdentity bot;

    public BrevoWebhookSplitter(BodyLimits limits, BotIdentity bot) {
        this.limits = limits;
        this.bodies = LimitedBodies.ofTrees(withWholeStrings(limits));
        this.bot = bot;
    }

    /** A picture in a mail is one string, and what is refused for it comes no more, with all messages around it. */
    private static BodyLimits withWholeStrings(BodyLimits limits) {
        int readable = Math.min(limits.size(), StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
        return new BodyLimits(limits.size(), limits.metadata(), limits.messages(), limits.nesting(),
                Math.max(limits.stringLength(), readable), limits.numberLength());
    }

    /**
     * @throws CallbackProblem 400 that names the field, if none of the body's events is one, or they have too many messages; 413 if what is
     *         common to their messages is too large
     */
    public List<DeliveredMessage> split(byte[] body) {
        List<DeliveredMessage> delivered = new ArrayList<>();
        List<CallbackProblem> problems = new ArrayList<>();
        List<JsonNode> events = events(bodies.read(body, TREES::<JsonNode>readTree));
        for (JsonNode event : events) {
            try {
                delivered.addAll(split(event));
            } catch (CallbackProblem problem) {
                if (problem.reason().equals(CallbackReason.TOO_MANY_MESSAGES.label())) {
                    throw problem;
                }
                problems.add(problem);
                delivered.add(aside(event));
            }
            // With an agent's message there may come that the agent is there.
            if (delivered.size() > 2 * limits.messages()) {
                throw CallbackProblem.tooManyMessages(WebhookEvent.MESSAGES, limits.messages());
            }
        }
        if (problems.size() == events.size()) {
            throw problems.get(0);
        }
        return List.copyOf(delivered);
    }

    /** It has no type. */
    private static DeliveredMessage aside(JsonNode event) {
        String visitor = WebhookEvent.visitor(event, event.path(WebhookEvent.MESSAGE));
        return delivered(visitor, Identities.of("none", visitor, event.toString()), "", "", Json.bytes(event));
    }

    private static List<JsonNode> events(JsonNode body) {
        List<JsonNode> events = new ArrayList<>();
        if (body instanceof ArrayNode several) {
            several.forEach(events::add);
        } else if (body instanceof ObjectNode one) {
            if (one.isEmpty()) {
                throw CallbackProblem.empty(EVENT_NAME, MISSING);
            }
            events.add(one);
        }
        if (events.isEmpty()) {
            throw isNothing(body) ? CallbackProblem.empty(NO_EVENT) : noEvent();
        }
        return events;
    }

    /** An empty body is no tree at all. */
    private static boolean isNothing(@Nullable JsonNode body) {
        return body == null || body.isMissingNode() || body.isArray() && body.isEmpty();
    }

    private static CallbackProblem noEvent() {
        return CallbackProblem.malformed(NO_EVENT);
    }

    private List<DeliveredMessage> split(JsonNode event) {
        if (!(event instanceof ObjectNode json)) {
            throw noEvent();
        }
        List<DeliveredMessage> delivered = new ArrayList<>();
        split(new WebhookEvent(json), delivered);
        return delivered;
    }

    private void split(WebhookEvent event, List<DeliveredMessage> delivered) {
        String name = WebhookEvent.name(event.json()).orElseThrow(() -> CallbackProblem.invalid(EVENT_NAME, MISSING));
        switch (name) {
            case WebhookEvent.STARTED, WebhookEvent.FRAGMENT -> messages(event, delivered);
            case WebhookEvent.TRANSCRIPT -> delivered.add(end(event));
            default -> delivered.add(other(name, event.json()));
        }
    }

    private void messages(WebhookEvent event, List<DeliveredMessage> delivered) {
        List<JsonNode> messages = event.messages();
        if (messages.size() > limits.messages()) {
            throw CallbackProblem.tooManyMessages(WebhookEvent.MESSAGES, limits.messages());
        }
        ObjectNode common = Envelopes.common(event.json(), limits.metadata());
        for (JsonNode message : messages) {
            Writer writer = Writer.of(message, event.json(), bot);
            String visitor = WebhookEvent.visitor(event.json(), message);
            byte[] value = Json.bytes(common.set(WebhookEvent.MESSAGE, message));
            if (writer == Writer.AGENT) {
                String agent = JsonFields.text(message, "agentId").or(() -> JsonFields.text(message, "agentName")).orElse("");
                delivered.add(delivered(visitor, Identities.of("join", visitor, agent), MessageType.AGENT_JOIN,
                        writer.senderType(), value));
            }
            delivered.add(
                    delivered(visitor, Identities.of(visitor, message), type(writer, message), writer.senderType(), value));
        }
    }

    /** A text that is none, and whatever Brevo may call a message one day, are for handlers that ask for them. */
    private static String type(Writer writer, JsonNode message) {
        if (writer == Writer.VISITOR && !Texts.isSaid(message)) {
            return MessageType.CUSTOM_PREFIX + WebhookEvent.MESSAGE;
        }
        return writer == Writer.UNKNOWN
                ? JsonFields.text(message, "type").filter(type -> NAME.matcher(type).matches())
                        .map(type -> MessageType.CUSTOM_PREFIX + type).orElse("")
                : writer.type();
    }

    /** One event: what was said before was delivered when it was said. */
    private DeliveredMessage end(WebhookEvent event) {
        List<JsonNode> messages = event.json().path(WebhookEvent.MESSAGES).isArray() ? event.messages() : List.of();
        List<JsonNode> last = last(messages);
        ObjectNode value = Envelopes.common(event.json(), limits.metadata());
        value.putArray(WebhookEvent.MESSAGES).addAll(last);
        String visitor = WebhookEvent.visitor(event.json(), messages.isEmpty() ? value : messages.get(0));
        return delivered(visitor, Identities.of("end", visitor, messages.isEmpty()
                ? event.json().toString()
                : Identities.of(visitor, messages.get(messages.size() - 1))), MessageType.CONVERSATION_END, "",
                Json.bytes(value));
    }

    /** As many as a broker takes: an end that cannot be stored would leave the conversation as it was. */
    private List<JsonNode> last(List<JsonNode> messages) {
        int first = messages.size();
        int left = LARGEST_TRANSCRIPT;
        while (first > 0 && messages.size() - first < limits.messages() && left > 0) {
            left -= Json.bytes(messages.get(first - 1)).length;
            first -= left > 0 ? 1 : 0;
        }
        return messages.subList(first, messages.size());
    }

    /** Whatever else Brevo tells of is for handlers that ask for it by its name. */
    private DeliveredMessage other(String name, ObjectNode event) {
        if (!NAME.matcher(name).matches()) {
            throw CallbackProblem.invalid(EVENT_NAME, "is not the name of an event");
        }
        JsonNode message = event.path(WebhookEvent.MESSAGE);
        String visitor = WebhookEvent.visitor(event, message);
        String id = JsonFields.text(message, "id").map(known -> Identities.of(name, visitor, known))
                .orElseGet(() -> Identities.of(name, visitor, event.toString()));
        String sender = message.isObject() ? Writer.of(message, event, bot).senderType() : "";
        return delivered(visitor, id, MessageType.CUSTOM_PREFIX + name, sender, Json.bytes(event));
    }

    private static DeliveredMessage delivered(String visitor, String id, String type, String sender, byte[] value) {
        return new DeliveredMessage(visitor, id, type, sender, Set.of(), Optional.empty(), value);
    }
}
