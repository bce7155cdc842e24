package dev.custombot.runtime.hub.egain.wire;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.OutgoingReply;

/** Writes replies as the hub's message model has them. */
public final class RequestWriter {

    private final String participant;

    /** @param participant the bot's name at the hub */
    public RequestWriter(String participant) {
        this.participant = participant;
    }

    /** The body of a request with the replies. */
    public String write(List<AddressedReply> replies) {
        ObjectNode request = Json.MAPPER.createObjectNode();
        ArrayNode messages = request.putObject("messages").putArray("message");
        replies.forEach(reply -> write(reply, messages.addObject()));
        return request.toString();
    }

    private void write(AddressedReply addressed, ObjectNode message) {
        OutgoingReply reply = addressed.reply();
        message.put("messageId", reply.messageId()).putObject("type").put("value", reply.type());
        message.putObject("sender").put("type", Sender.CUSTOM_BOT).putObject("participant").put("name", participant);
        content(message, reply.content());
        if (!reply.attachments().isEmpty()) {
            ArrayNode attachments = message.putObject("attachments").putArray("attachment");
            reply.attachments().forEach(attachment -> attachment(attachments.addObject(), attachment));
        }
        attributes(message, reply.attributes());
        reply.parent().ifPresent(parent -> parent(message, parent));
        conversation(addressed, message.putObject("conversation"));
    }

    /** The first message of a conversation names the account instead of the id, which the hub makes. */
    private static void conversation(AddressedReply addressed, ObjectNode conversation) {
        OutgoingReply reply = addressed.reply();
        reply.opens().ifPresentOrElse(opened -> {
            conversation.putObject("account").put("address", opened.accountAddress()).putObject("channel").put("type",
                    opened.channelType());
            DetailsWriter.write(opened.details(), conversation);
        }, () -> conversation.put("id", addressed.address()));
        reply.details().ifPresent(details -> DetailsWriter.write(details, conversation));
    }

    public static void parent(ObjectNode message, MessageReference parent) {
        ObjectNode node = message.putObject("parent");
        parent.id().ifPresent(id -> node.put("id", id));
        parent.messageId().ifPresent(id -> node.put("messageId", id));
    }

    public static void content(ObjectNode message, Content content) {
        if (content.isEmpty()) {
            return;
        }
        ObjectNode node = message.putObject("content");
        content.text().ifPresent(text -> node.put("text", text));
        content.html().ifPresent(html -> node.put("html", html));
        content.json().ifPresent(json -> node.put("json", json));
        content.xml().ifPresent(xml -> node.put("xml", xml));
        if (content.redact()) {
            node.put("redact", true);
        }
    }

    public static void attributes(ObjectNode message, List<MessageAttribute> attributes) {
        if (attributes.isEmpty()) {
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
}
