package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** The scan of a callback's bytes finds what Jackson's tree has, and accepts and refuses the same bodies. */
final class CallbackBodies {

    private static final int MESSAGES = 5;
    private static final int NESTING = 12;
    private static final int ID_LENGTH = 255;
    /** Strings, numbers and metadata of what is shorter keep within their limits. */
    private static final int LENGTH = 1_000;
    private static final EgainCallbackSplitter SPLITTER = new EgainCallbackSplitter(
            new BodyLimits(4_194_304, 65_536, MESSAGES, NESTING, 1_000_000, 1_000));
    private static final MessageReader READER = new MessageReader();
    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final JsonMapper LENIENT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CallbackBodies() {}

    static void check(byte[] body) throws IOException {
        Optional<List<DeliveredMessage>> found = split(body);
        for (DeliveredMessage message : found.orElse(List.of())) {
            assertThat(LENIENT.readTree(message.value()).has("message")).isTrue();
            if (!message.messageId().isEmpty()) {
                assertThat(read(message).conversation().id()).isEqualTo(message.conversationId());
            }
        }
        if (body.length <= LENGTH && (isRefused(body) || !saysSomethingTwice(body))) {
            compare(isRefused(body) ? Optional.empty() : messages(STRICT.readTree(body)), found);
        }
    }

    private static Optional<List<DeliveredMessage>> split(byte[] body) {
        try {
            return Optional.of(SPLITTER.split(body));
        } catch (CallbackProblem problem) {
            return Optional.empty();
        }
    }

    /** An object that was accepted can be read: it must not become a dead letter at once. */
    private static IncomingMessage read(DeliveredMessage message) {
        return READER.read(new CallbackRecord(new RecordOrigin("default", "egain"), message.conversationId(),
                message.messageId(),
                message.type(), message.senderType(), Instant.EPOCH, Optional.empty(), message.value(), Optional.empty()));
    }

    private static boolean isRefused(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean isUtf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body) && text.indexOf('\0') != 0;
        try {
            JsonNode tree = LENIENT.readTree(body);
            return !isUtf8 || !tree.isObject() || depth(tree) > NESTING;
        } catch (IOException e) {
            return true;
        }
    }

    /** A tree has the last of two members with one name only. */
    private static boolean saysSomethingTwice(byte[] body) {
        try {
            STRICT.readTree(body);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }

    private static Optional<List<JsonNode>> messages(JsonNode body) {
        List<JsonNode> all = new ArrayList<>();
        ObjectNode metadata = STRICT.createObjectNode();
        body.properties().forEach(member -> {
            if (member.getKey().equals("messages")) {
                messageArray(member.getValue()).forEach(all::add);
            } else if (member.getKey().equals("metadata") && member.getValue().isObject()) {
                metadata.setAll((ObjectNode) member.getValue());
                if (metadata.path("messages").isObject()) {
                    messageArray(metadata.remove("messages")).forEach(all::add);
                }
            }
        });
        return all.isEmpty() || all.size() > MESSAGES
                ? Optional.empty()
                : Optional.of(all.stream().map(message -> stored(metadata, message)).toList());
    }

    private static JsonNode messageArray(JsonNode messages) {
        return messages.path("message").isArray() ? messages.path("message") : STRICT.createArrayNode();
    }

    private static JsonNode stored(JsonNode metadata, JsonNode message) {
        return STRICT.createObjectNode().<ObjectNode>set("metadata", metadata).set("message", message);
    }

    private static void compare(Optional<List<JsonNode>> expected, Optional<List<DeliveredMessage>> found) throws IOException {
        assertThat(found.map(List::size)).isEqualTo(expected.map(List::size));
        for (int i = 0; i < expected.map(List::size).orElse(0); i++) {
            compare(expected.get().get(i), found.get().get(i));
        }
    }

    private static void compare(JsonNode stored, DeliveredMessage found) throws IOException {
        JsonNode message = stored.path("message");
        assertThat(STRICT.readTree(found.value())).isEqualTo(stored);
        assertThat(found.conversationId()).isEqualTo(text(message.path("conversation"), "id"));
        assertThat(found.type()).isEqualTo(text(message.path("type"), "value"));
        assertThat(found.senderType()).isEqualTo(text(message.path("sender"), "type"));
        assertThat(found.participants()).isEqualTo(recipients(message.path("recipients").path("recipient")));
        String id = text(message, "id").isEmpty() ? text(message, "messageId") : text(message, "id");
        if (!id.isEmpty() && id.length() <= ID_LENGTH) {
            assertThat(found.messageId()).isEqualTo(id);
        } else {
            assertThat(found.messageId().isEmpty()).isEqualTo(!message.isObject());
        }
    }

    /** A blank name is nobody's. */
    private static Set<String> recipients(JsonNode recipients) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode recipient : recipients.isArray() ? recipients : STRICT.createArrayNode()) {
            JsonNode name = recipient.path("participant").path("name");
            if (name.isTextual() && !name.asText().isBlank()
                    && (!recipient.path("type").isTextual() || recipient.path("type").asText().equals("custom_bot"))) {
                names.add(name.asText());
            }
        }
        return names;
    }

    private static String text(JsonNode parent, String field) {
        return Optional.ofNullable(parent.path(field).textValue()).filter(text -> !text.isBlank()).orElse("");
    }
}
