package dev.custombot.runtime.hub.egain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Limits;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;

/** Writes a reply as the hub's message model has it, without the ids, the type and the sender. */
@Singleton
public class ReplyWriter {

    private final ObjectMapper mapper;

    @Inject
    public ReplyWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws IllegalArgumentException if the payload cannot be written, or is longer than the hub accepts */
    public byte[] write(Reply reply) {
        return bytes(message(reply, Optional.empty()));
    }

    /** The same, as the first message of a conversation. */
    public byte[] write(Reply reply, NewConversation conversation) {
        return bytes(message(reply, Optional.of(conversation)));
    }

    private ObjectNode message(Reply reply, Optional<NewConversation> start) {
        ObjectNode message = mapper.createObjectNode();
        content(message, reply.payload().map(this::payload).orElse(reply.content()), reply.content().redact());
        if (!reply.attachments().isEmpty()) {
            ArrayNode attachments = message.putObject("attachments").putArray("attachment");
            reply.attachments().forEach(attachment -> attachment(attachments.addObject(), attachment));
        }
        attributes(message, reply.attributes());
        reply.parent().ifPresent(parent -> parent(message, parent));
        ObjectNode conversation = mapper.createObjectNode();
        start.ifPresent(started -> {
            conversation.putObject("account").put("address", started.accountAddress()).putObject("channel").put("type",
                    started.channelType());
            DetailsWriter.write(started.details(), conversation);
        });
        reply.details().ifPresent(details -> DetailsWriter.write(details, conversation));
        if (!conversation.isEmpty()) {
            message.set("conversation", conversation);
        }
        return message;
    }

    static void content(ObjectNode message, Content content, boolean redact) {
        if (content.isEmpty()) {
            return;
        }
        ObjectNode node = message.putObject("content");
        content.text().ifPresent(text -> node.put("text", text));
        content.html().ifPresent(html -> node.put("html", html));
        content.json().ifPresent(json -> node.put("json", json));
        content.xml().ifPresent(xml -> node.put("xml", xml));
        if (redact) {
            node.put("redact", true);
        }
    }

    static void parent(ObjectNode message, MessageReference parent) {
        ObjectNode node = message.putObject("parent");
        parent.id().ifPresent(id -> node.put("id", id));
        parent.messageId().ifPresent(id -> node.put("messageId", id));
    }

    static void attributes(ObjectNode message, Iterable<MessageAttribute> attributes) {
        if (!attributes.iterator().hasNext()) {
            return;
        }
        ArrayNode nodes = message.putObject("attributes").putArray("attribute");
        for (MessageAttribute attribute : attributes) {
            ObjectNode node = nodes.addObject().put("external", attribute.external());
            attribute.object().ifPresent(object -> node.put("object", object));
            node.put("name", attribute.name()).put("value", attribute.value());
        }
    }

    private static void attachment(ObjectNode node, Attachment attachment) {
        attachment.id().ifPresentOrElse(id -> node.put("id", id), () -> {
            node.put("name", attachment.name());
            attachment.contentType().ifPresent(type -> node.put("contentType", type));
            attachment.size().ifPresent(size -> node.put("size", size));
            attachment.url().ifPresent(url -> node.put("url", url.toString()));
        });
    }

    private Content payload(Object payload) {
        try {
            String json = mapper.writeValueAsString(payload);
            if (json.length() > Limits.CONTENT_LENGTH) {
                throw new IllegalArgumentException("The content has " + json.length() + " characters as JSON, the hub takes "
                        + Limits.CONTENT_LENGTH);
            }
            return Content.ofJson(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Jackson cannot write " + payload.getClass().getName() + " as JSON");
        }
    }

    private static byte[] bytes(ObjectNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }
}
