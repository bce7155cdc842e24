package dev.custombot.runtime.dispatch.state;

import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Qualifier;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.state.StateRefusedException;

/** The state of conversations as JSON. */
public final class StateJson {

    /** Keeps each digit of an amount. All trees are made by it, so that what is unchanged is equal to what was stored. */
    private static final ObjectMapper DOCUMENTS = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final ObjectMapper values;
    private final ObjectMapper fields;

    /** @param mapper knows the application's own classes */
    public StateJson(ObjectMapper mapper) {
        this.values = AsStored.of(mapper);
        this.fields = AsStored.ofFields(values)
                .setAnnotationIntrospectors(withoutInjected(values.getSerializationConfig().getAnnotationIntrospector()),
                        withoutInjected(values.getDeserializationConfig().getAnnotationIntrospector()));
    }

    /** Beside what the application's modules know of its classes: how one without setters is made, say. */
    private static AnnotationIntrospector withoutInjected(AnnotationIntrospector applications) {
        return AnnotationIntrospector.pair(new WithoutInjected(), applications);
    }

    public <T> T read(JsonNode value, Class<T> type) {
        try {
            // By its text: from the tree, each number of a field that says no type would become a decimal.
            return values.readValue(value.toString(), type);
        } catch (JsonProcessingException e) {
            throw unbound(type, e);
        }
    }

    /** It is the same each time, until another release comes or the state is forgotten. */
    private static StateRefusedException unbound(Class<?> type, JsonProcessingException failure) {
        return new StateRefusedException(
                "The stored state does not bind to " + type.getName() + ": " + JsonMistake.of(failure));
    }

    public JsonNode write(Object value) {
        try {
            return DOCUMENTS.readTree(values.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UnwritableStateException(value.getClass(), JsonMistake.of(e));
        }
    }

    /** A value as it was written, as it is kept. */
    public JsonNode tree(String written) {
        try {
            return DOCUMENTS.readTree(written);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the fields of a bean, as its class declares them. */
    public void fill(Object bean, Class<?> beanClass, JsonNode value) {
        try {
            fields.readerFor(beanClass).withValueToUpdate(bean).readValue(value.toString());
        } catch (JsonProcessingException e) {
            throw unbound(beanClass, e);
        }
    }

    public JsonNode writeFields(Object bean, Class<?> beanClass) {
        try {
            return DOCUMENTS.readTree(fields.writerFor(beanClass).writeValueAsString(bean));
        } catch (JsonProcessingException e) {
            throw new UnwritableStateException(beanClass, JsonMistake.of(e));
        }
    }

    public String write(ConversationDocument document) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        document.last().ifPresent(turn -> write(turn, root.putObject("last")));
        write(document.question(), document.offer(), root);
        document.silentUntil().ifPresent(until -> root.put("silentUntil", until.toString()));
        document.over().ifPresent(until -> root.put("over", until.toString()));
        document.unfinished().ifPresent(turn -> write(turn, root.putObject("unfinished")));
        root.putObject("values").setAll(document.values());
        // Of half a surrogate pair, which a customer can write, a string would leave a question mark in a store that keeps UTF-8.
        return new String(Json.bytes(root), StandardCharsets.UTF_8);
    }

    public ConversationDocument read(String conversationId, String version, String json) {
        try {
            JsonNode root = DOCUMENTS.readTree(json);
            Map<String, JsonNode> found = new LinkedHashMap<>();
            root.path("values").fields().forEachRemaining(entry -> found.put(entry.getKey(), entry.getValue()));
            return new ConversationDocument(Optional.of(version), found,
                    question(root), offer(root),
                    JsonFields.text(root, "silentUntil").map(Instant::parse), JsonFields.text(root, "over").map(Instant::parse),
                    JsonFields.object(root, "last", turn -> lastTurn(conversationId, turn)),
                    JsonFields.object(root, "unfinished", StateJson::unfinishedTurn));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Optional<OpenQuestion> question, Optional<OpenOffer> offer, ObjectNode node) {
        question.ifPresent(asked -> node.putObject("question").put("name", asked.name()).put("attempts", asked.attempts())
                .put("asked", asked.asked().toString()).put("expires", asked.expires().toString()));
        offer.ifPresent(made -> node.putObject("offer").put("value", made.value()).put("made", made.made().toString())
                .put("expires", made.expires().toString()));
    }

    private static Optional<OpenQuestion> question(JsonNode node) {
        return JsonFields.object(node, "question", question -> new OpenQuestion(question.path("name").asText(),
                question.path("attempts").asInt(), Instant.parse(question.path("asked").asText()),
                Instant.parse(question.path("expires").asText())));
    }

    private static Optional<OpenOffer> offer(JsonNode node) {
        return JsonFields.object(node, "offer", offer -> new OpenOffer(offer.path("value").asText(),
                Instant.parse(offer.path("made").asText()), Instant.parse(offer.path("expires").asText())));
    }

    private static void write(LastTurn turn, ObjectNode node) {
        RecordPosition position = turn.position();
        node.put("messageId", turn.turnId()).put("topic", position.topic()).put("partition", position.partition())
                .put("offset", position.offset()).put("receivedAt", position.receivedAt().toString());
        turn.replies().ifPresent(replies -> {
            replies.inboundId().ifPresent(id -> node.put("inboundId", id));
            node.put("replies", new String(replies.value(), StandardCharsets.UTF_8));
        });
    }

    private static LastTurn lastTurn(String conversationId, JsonNode turn) {
        Optional<ReplyRecord> replies = JsonFields.text(turn, "replies").map(value -> new ReplyRecord(conversationId,
                JsonFields.text(turn, "inboundId"), JsonFields.text(turn, "messageId"),
                ReplyRecord.replies(value.getBytes(StandardCharsets.UTF_8))));
        RecordPosition position = new RecordPosition(turn.path("topic").asText(), turn.path("partition").asInt(),
                turn.path("offset").asLong(), Instant.parse(turn.path("receivedAt").asText()));
        return new LastTurn(JsonFields.text(turn, "messageId").orElse(""), position, replies);
    }

    private static void write(UnfinishedTurn turn, ObjectNode node) {
        Lasting said = turn.said();
        node.put("messageId", turn.turnId()).put("left", said.left()).put("escalated", said.escalated())
                .put("ended", said.ended()).put("decided", said.open().isDecided());
        write(said.open().question(), said.open().offer(), node);
        said.silentUntil().ifPresent(until -> node.put("silentUntil", until.toString()));
    }

    private static UnfinishedTurn unfinishedTurn(JsonNode turn) {
        return new UnfinishedTurn(turn.path("messageId").asText(),
                new Lasting(turn.path("left").asBoolean(), turn.path("escalated").asBoolean(), turn.path("ended").asBoolean(),
                        JsonFields.text(turn, "silentUntil").map(Instant::parse),
                        new LeftOpen(turn.path("decided").asBoolean(), question(turn), offer(turn))));
    }

    /** What the container injects is no state. */
    private static final class WithoutInjected extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        /** Quarkus injects these, and all with a qualifier, without {@link Inject} as well. Classes that need not be there go by their names. */
        private static final Set<String> INJECTED = Set.of(Inject.class.getName(), ConfigProperty.class.getName(),
                "jakarta.annotation.Resource", "jakarta.persistence.PersistenceContext",
                "jakarta.persistence.PersistenceUnit", "jakarta.ws.rs.core.Context");

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            for (Annotation annotation : member.getAllAnnotations().annotations()) {
                if (isInjected(annotation.annotationType())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isInjected(Class<? extends Annotation> annotation) {
            return annotation.isAnnotationPresent(Qualifier.class) || INJECTED.contains(annotation.getName());
        }
    }
}
