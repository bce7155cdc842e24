package dev.custombot.runtime.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.NewConversation;

/** Replies as JSON, field by field as {@link OutgoingReply} has them; what is empty is left out. */
final class ReplyJson {

    private static final String REPLIES = "replies";
    private static final String REST = "rest";

    private ReplyJson() {}

    /** Each reply is written twice, once for its id: without a tree of what every reply has. */
    static byte[] bytes(List<OutgoingReply> replies) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart(REPLIES);
            for (OutgoingReply reply : replies) {
                write(reply, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Replies can always be written", e);
        }
        return bytes.toByteArray();
    }

    /** The same, to add something to. */
    static ObjectNode tree(List<OutgoingReply> replies) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(bytes(replies));
        } catch (IOException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }

    private static void write(OutgoingReply reply, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("messageId", reply.messageId());
        json.writeStringField("type", reply.type());
        PartsJson.content(reply.content(), json);
        for (Map.Entry<String, JsonNode> part : rareParts(reply).properties()) {
            json.writeFieldName(part.getKey());
            json.writeTree(part.getValue());
        }
        json.writeEndObject();
    }

    private static ObjectNode rareParts(OutgoingReply reply) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (!reply.attachments().isEmpty()) {
            ArrayNode attachments = node.putArray("attachments");
            reply.attachments().forEach(attachment -> attachment(attachment, attachments.addObject()));
        }
        PartsJson.attributes(reply.attributes(), node);
        reply.parent().ifPresent(parent -> PartsJson.reference(parent, node.putObject("parent")));
        reply.details().ifPresent(details -> DetailsJson.write(details, node.putObject("details")));
        reply.opens().ifPresent(opened -> DetailsJson.write(opened.details(), node.putObject("opens")
                .put("channelType", opened.channelType()).put("accountAddress", opened.accountAddress()).putObject("details")));
        reply.address().ifPresent(address -> node.put("address", address));
        if (!reply.rest().isEmpty()) {
            reply.rest().forEach(node.putArray(REST)::add);
        }
        return node;
    }

    private static void attachment(Attachment attachment, ObjectNode node) {
        attachment.id().ifPresent(id -> node.put("id", id));
        node.put("name", attachment.name());
        attachment.contentType().ifPresent(type -> node.put("contentType", type));
        attachment.size().ifPresent(size -> node.put("size", size));
        attachment.url().ifPresent(url -> node.put("url", url.toString()));
        attachment.digest().ifPresent(digest -> node.put("digest", digest));
    }

    /** @throws RecordFormatException if the value is none of the topic's */
    static List<OutgoingReply> read(byte[] value) {
        try {
            JsonNode array = Json.MAPPER.readTree(value).path(REPLIES);
            List<OutgoingReply> replies = JsonFields.objects(array, ReplyJson::reply);
            if (!array.isArray() || replies.size() < array.size()) {
                throw new RecordFormatException("the value has no replies");
            }
            return replies;
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RecordFormatException("a reply has a field that no reply can have");
        }
    }

    private static OutgoingReply reply(JsonNode node) {
        return new OutgoingReply(required(node, "messageId"), required(node, "type"), PartsJson.content(node),
                JsonFields.objects(node.path("attachments"), ReplyJson::attachment), PartsJson.attributes(node),
                JsonFields.object(node, "parent", PartsJson::reference), JsonFields.object(node, "details", DetailsJson::read),
                JsonFields.object(node, "opens", ReplyJson::opened), JsonFields.text(node, "address"),
                texts(node.path(REST)));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Attachment attachment(JsonNode node) {
        Attachment attachment = Attachment.of(JsonFields.text(node, "id"), JsonFields.text(node, "name").orElse(""),
                JsonFields.text(node, "contentType"), JsonFields.longNumber(node, "size"),
                JsonFields.text(node, "url").map(URI::create));
        return JsonFields.text(node, "digest").map(attachment::withDigest).orElse(attachment);
    }

    private static NewConversation opened(JsonNode node) {
        return NewConversation.on(required(node, "channelType"), required(node, "accountAddress"))
                .with(DetailsJson.read(node.path("details")));
    }

    private static String required(JsonNode node, String field) {
        return JsonFields.text(node, field)
                .orElseThrow(() -> new RecordFormatException("a reply has no " + field));
    }
}
