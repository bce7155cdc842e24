package dev.custombot.deployment.emulator.conversation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the emulated hub remembers: conversations, and the last deliveries, replies and requests. */
public final class HubState {

    private static final int REMEMBERED = 2_000;
    private static final int REMEMBERED_REPLIES = 5_000;

    private final List<String> participants;
    private final EmulatedTime time = new EmulatedTime();
    private final ConversationNames names = new ConversationNames();
    private Supplier<List<String>> registered = List::of;
    private final Map<String, EmulatedConversation> conversations = new LinkedHashMap<>();
    private final Map<String, JsonObject> deliveries = new LinkedHashMap<>();
    private final Deque<JsonObject> requests = new ArrayDeque<>();
    private long forgottenRequests;
    private final Deque<JsonObject> replies = new ArrayDeque<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** @param participants the bots; a conversation is opened for the first one */
    public HubState(List<String> participants) {
        this.participants = List.copyOf(participants);
    }

    /** A reset does not turn it back: the application's cannot be either. */
    public EmulatedTime time() {
        return time;
    }

    /** Also those that are registered. */
    public List<String> participants() {
        return Stream.concat(participants.stream(), registered.get().stream()).distinct().toList();
    }

    /** Asked anew each time. */
    public void registered(Supplier<List<String>> names) {
        registered = names;
    }

    /**
     * Another application begins: what it calls a conversation is none of those that there are, and it is as late as it is.
     *
     * @return whether it is another one than before
     */
    public boolean begin(Instant application) {
        boolean isAnother = names.begin(application);
        if (isAnother) {
            time.reset();
        }
        return isAnother;
    }

    /** What the first application means by a reference. */
    public static String idOf(String reference) {
        return ConversationNames.idOf(reference);
    }

    public EmulatedConversation open(String reference) {
        return conversations.computeIfAbsent(resolve(reference), id -> new EmulatedConversation(id, reference, first()));
    }

    public EmulatedConversation openId(String id) {
        return conversations.computeIfAbsent(id, unknown -> new EmulatedConversation(id, id, Optional.empty()));
    }

    /** Whom a customer's message is for, if nobody says so: whoever has the conversation, or the first. */
    public Optional<String> recipient(String reference) {
        return find(reference).flatMap(EmulatedConversation::participant).or(this::first);
    }

    public Optional<EmulatedConversation> find(String reference) {
        return findId(resolve(reference));
    }

    /** For the bot, who knows ids only. */
    public Optional<EmulatedConversation> findId(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    public Collection<EmulatedConversation> conversations() {
        return conversations.values();
    }

    /** Notes a new delivery or the change of one. */
    public void delivery(JsonObject delivery) {
        deliveries.put(delivery.getString("id"), delivery);
        if (deliveries.size() > REMEMBERED) {
            deliveries.remove(deliveries.keySet().iterator().next());
        }
        changed("delivery");
    }

    public Optional<JsonObject> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    public void request(JsonObject request) {
        if (remember(requests, request, REMEMBERED)) {
            forgottenRequests++;
        }
        changed("request");
    }

    /** How many there were since the last reset that are not remembered. */
    public long forgottenRequests() {
        return forgottenRequests;
    }

    public void reply(JsonObject reply) {
        remember(replies, reply, REMEMBERED_REPLIES);
    }

    /** Notes the change of a reply. */
    public void changeReply(String id, Consumer<JsonObject> change) {
        replies.stream().filter(reply -> id.equals(reply.getString("id"))).forEach(change);
        changed("reply");
    }

    /** Oldest first, to read only, as the other lists. */
    public List<JsonObject> deliveries(Optional<String> reference) {
        return deliveries.values().stream().filter(of(reference)).toList();
    }

    public List<JsonObject> replies(Optional<String> reference) {
        return replies.stream().filter(of(reference)).toList();
    }

    /** Those that were about the conversation, maybe about others as well. */
    public List<JsonObject> requests(Optional<String> reference) {
        Optional<String> id = reference.map(this::resolve);
        return requests.stream().filter(request -> id.map(wanted -> idsOf(request).contains(wanted)).orElse(true)).toList();
    }

    public Optional<JsonObject> request(String id) {
        return requests.stream().filter(request -> id.equals(request.getString("id"))).findFirst();
    }

    /** Forgets the conversation, and what was delivered and said in it. */
    public void delete(EmulatedConversation conversation) {
        conversations.remove(conversation.id());
        Predicate<JsonObject> itsOwn = of(Optional.of(conversation.id()));
        deliveries.values().removeIf(itsOwn);
        replies.removeIf(itsOwn);
        requests.removeIf(request -> idsOf(request).stream().allMatch(conversation.id()::equals)
                && !idsOf(request).isEmpty());
        changed("deleted");
    }

    public void reset() {
        conversations.clear();
        deliveries.clear();
        requests.clear();
        forgottenRequests = 0;
        replies.clear();
        changed("reset");
    }

    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<String> listener) {
        listeners.remove(listener);
    }

    public void changed(String what) {
        List.copyOf(listeners).forEach(listener -> listener.accept(what));
    }

    /** A callback that someone wrote by hand may have made any word the id of a conversation. */
    public String resolve(String reference) {
        return conversations.containsKey(reference) ? reference : names.id(reference);
    }

    private Optional<String> first() {
        return participants().stream().findFirst();
    }

    private Predicate<JsonObject> of(Optional<String> reference) {
        Optional<String> id = reference.map(this::resolve);
        return entry -> id.map(wanted -> wanted.equals(entry.getString("conversation"))).orElse(true);
    }

    private static List<String> idsOf(JsonObject request) {
        return request.getJsonArray("conversations", new JsonArray()).stream().map(String::valueOf).toList();
    }

    /** @return whether another one was forgotten for it */
    private static boolean remember(Deque<JsonObject> entries, JsonObject entry, int most) {
        entries.addLast(entry);
        boolean isFull = entries.size() > most;
        if (isFull) {
            entries.removeFirst();
        }
        return isFull;
    }
}
