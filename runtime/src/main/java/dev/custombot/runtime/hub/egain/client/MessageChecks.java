package dev.custombot.runtime.hub.egain.client;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.custombot.Limits;
import dev.custombot.Reply;
import dev.custombot.hub.egain.NewMessage;

/** Refuses a message that the hub would refuse, or that it would put into a conversation that nobody means. */
final class MessageChecks {

    private MessageChecks() {}

    /** @throws IllegalArgumentException that names the field */
    static void check(List<NewMessage> messages) {
        FieldChecks checks = new FieldChecks("A request").count("messages", messages, 1, Limits.MESSAGES_PER_REQUEST);
        Set<List<String>> ids = new HashSet<>();
        for (int i = 0; i < messages.size(); i++) {
            NewMessage message = messages.get(i);
            String field = "messages[" + i + "].";
            checks.name(field + "messageId", message.messageId()).id(field + "conversation.id", message.conversationId())
                    .require(message.conversationId().isPresent() != message.opens().isPresent(), field + "conversation",
                            "must be one that is there, or one that is opened");
            checks.require(message.conversationId().map(id -> ids.add(List.of(id, message.messageId()))).orElse(true),
                    field + "messageId", "must be none of a message before it in the same conversation");
            Reply reply = message.message().toReply();
            checks.require(reply.attachments().stream().allMatch(one -> one.file().isEmpty()), field + "attachments",
                    "must be uploaded before, by Assets: only a handler's reply takes files of this machine");
        }
    }
}
