package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.ReceivedConversation;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.record.CallbackRecord;

/** Makes a message of the notice that the hub has opened a conversation: it is handled as if the hub had said so. */
final class StartMessages {

    private StartMessages() {}

    static IncomingMessage of(CallbackRecord record) {
        ReceivedConversation conversation = new ReceivedConversation(record.conversationId(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of());
        String json = new String(record.value(), StandardCharsets.UTF_8);
        return new ReceivedMessage(record.origin().bot(), record.messageId(), Optional.empty(),
                MessageReference.of(Optional.empty(), Optional.empty()), Optional.empty(), record.type(), conversation,
                Sender.of("", Optional.empty(), Optional.empty()), List.of(), Content.ofJson(json), Optional.empty(), List.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), json);
    }
}
