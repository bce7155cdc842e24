package dev.custombot.simulation.hub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.custombot.runtime.hub.AddressedReply;

/** What may have ended a conversation, without the bot's knowing. */
final class LostAnswers {

    private final Map<String, String> endings = new HashMap<>();

    /** The first that ends its conversation or hands it over, and what comes before it, with what became of it then. */
    void add(List<AddressedReply> replies) {
        Map<String, List<AddressedReply>> conversations = replies.stream()
                .collect(Collectors.groupingBy(AddressedReply::conversationId));
        conversations.values()
                .forEach(list -> list.stream().filter(reply -> KeptConversations.ending(reply.reply()).isPresent()).findFirst()
                        .ifPresent(last -> list.subList(0, list.indexOf(last) + 1).forEach(reply -> endings.put(
                                reply.reply().messageId(), KeptConversations.ending(last.reply()).orElseThrow()))));
    }

    /** Whether the bot may believe that the reply was taken before the conversation came to this end. */
    boolean mayHaveCome(String messageId, String end) {
        String perhaps = endings.get(messageId);
        return perhaps != null && (perhaps.equals("left") || end.equals("ended"));
    }
}
