package dev.custombot.simulation.hub;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.simulation.hub.SimulatedHub.Customer;
import dev.custombot.simulation.hub.SimulatedHub.Manners;

/** The hub's own conversations: takes a request whole, or says what is wrong with it. */
final class KeptConversations {

    private final Manners manners;
    private final Customer customer;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, String> over = new HashMap<>();

    KeptConversations(Manners manners, Customer customer) {
        this.manners = manners;
        this.customer = customer;
    }

    /** How it came that the bot takes no part in the conversation any more. */
    Optional<String> end(String conversation) {
        return Optional.ofNullable(over.get(conversation));
    }

    /** How the reply ends its conversation for the bot, if it does. */
    static Optional<String> ending(OutgoingReply reply) {
        return switch (reply.type()) {
            case MessageType.CONVERSATION_END -> Optional.of("ended");
            case MessageType.ESCALATION_TRANSFER -> Optional.of("left");
            default -> Optional.empty();
        };
    }

    SendOutcome take(List<AddressedReply> replies) {
        Map<String, Set<String>> errors = errors(replies);
        if (!errors.isEmpty()) {
            return refusal(errors.keySet().iterator().next(), errors);
        }
        replies.forEach(this::taken);
        return new SendOutcome.Sent(replies.stream()
                .map(reply -> new SendOutcome.Confirmation(reply.reply().messageId(), Optional.empty())).toList());
    }

    private Map<String, Set<String>> errors(List<AddressedReply> replies) {
        Map<String, String> endings = new HashMap<>(over);
        Map<String, Set<String>> errors = new LinkedHashMap<>();
        Set<String> inRequest = new LinkedHashSet<>();
        for (AddressedReply reply : replies) {
            error(reply, endings, inRequest).ifPresent(
                    error -> errors.computeIfAbsent(error, any -> new LinkedHashSet<>()).add(reply.reply().messageId()));
            ending(reply.reply()).ifPresent(ending -> endings.put(reply.conversationId(), ending));
        }
        return errors;
    }

    private SendOutcome refusal(String error, Map<String, Set<String>> errors) {
        List<String> all = List.copyOf(errors.get(error));
        Set<String> culprits = new LinkedHashSet<>(
                all.subList(0, Math.min(all.size(), manners.culprits() == 2 ? all.size() : manners.culprits())));
        return switch (error) {
            case "duplicate" -> new SendOutcome.Duplicate(culprits);
            case "ended" -> new SendOutcome.ConversationOver("ended", culprits);
            case "left" -> new SendOutcome.NotPartOfConversation("left", culprits);
            default -> new SendOutcome.Refused(error, culprits);
        };
    }

    private Optional<String> error(AddressedReply reply, Map<String, String> endings, Set<String> inRequest) {
        String id = reply.reply().messageId();
        boolean isKnown = manners.recognises()
                && (known.getOrDefault(reply.conversationId(), Set.of()).contains(id) || !inRequest.add(id));
        Optional<String> ending = Optional.ofNullable(endings.get(reply.conversationId()));
        if (manners.endedFirst() && ending.isPresent()) {
            return ending;
        }
        if (isKnown) {
            return Optional.of("duplicate");
        }
        return ending.or(
                () -> reply.reply().content().text().filter(text -> text.contains("REFUSE")).map(text -> "refused"));
    }

    private void taken(AddressedReply reply) {
        known.computeIfAbsent(reply.conversationId(), any -> new LinkedHashSet<>()).add(reply.reply().messageId());
        ending(reply.reply()).ifPresent(ending -> over.put(reply.conversationId(), ending));
        customer.reads(reply.conversationId(), reply.reply());
    }
}
