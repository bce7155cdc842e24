package dev.custombot.simulation.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.Notice;
import dev.custombot.simulation.log.StoredRecord;

/** Every message that was acknowledged, by its id and in the order of its conversation. */
final class Messages {

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, List<Message>> conversations = new HashMap<>();

    /** What the record is the first of. */
    Optional<Message> add(StoredRecord record) {
        String id = BotHeaders.find(record.headers(), BotHeaders.MESSAGE_ID).orElse("");
        if (Notice.isReserved(BotHeaders.find(record.headers(), BotHeaders.TYPE).orElse(""))) {
            return Optional.empty();
        }
        List<Message> conversation = conversations.computeIfAbsent(record.key(), any -> new ArrayList<>());
        if (messages.containsKey(id)) {
            return Optional.empty();
        }
        Message message = new Message(id, record, conversation.size());
        conversation.add(message);
        messages.put(id, message);
        return Optional.of(message);
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    Message get(String id) {
        return find(id).orElseThrow();
    }

    Collection<Message> all() {
        return messages.values();
    }

    Stream<Message> ofPartition(int partition) {
        return messages.values().stream().filter(message -> message.partition() == partition);
    }

    /** In the order in which they came. */
    List<Message> ofConversation(String name) {
        return conversations.getOrDefault(name, List.of());
    }

    /** What came before it in its conversation. */
    Stream<Message> before(Message message) {
        return ofConversation(message.conversation).subList(0, message.place).stream();
    }

    Set<String> conversations() {
        return conversations.keySet();
    }
}
