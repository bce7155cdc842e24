package dev.custombot.runtime.hub.egain.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Transcript;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.hub.egain.client.EgainCalls.Operation;
import dev.custombot.runtime.hub.egain.wire.ConversationReader;
import dev.custombot.runtime.record.JsonFields;
import io.smallrye.mutiny.Uni;

/**
 * A completed conversation with all that was said in it. The hub tells 200 messages at once, and how many there are: it is asked for the
 * others, and where it does not tell them the transcript says that it is not complete.
 */
final class CompletedConversation {

    static final String NAME = "conversation.get";
    private static final Operation GET = new Operation(NAME, 200);
    /** A hub that never says that it has no more must not be asked for ever. */
    private static final int MOST_PAGES = 100;

    private final EgainCalls calls;
    private final String id;

    CompletedConversation(EgainCalls calls, String id) {
        this.calls = calls;
        this.id = id;
    }

    Uni<Transcript> transcript() {
        return calls.repeatable(GET, (api, token) -> api.get(token, "conversations", id), CompletedConversation::checked)
                .chain(first -> messages(first) instanceof ArrayNode said
                        ? rest(first, said, 2, pageSize(first, said)).replaceWith(first)
                        : Uni.createFrom().item(first))
                .map(this::read);
    }

    private static JsonNode checked(JsonNode json) {
        if (!json.has("id") && !json.has("messages")) {
            throw new IllegalArgumentException("This is no conversation");
        }
        return json;
    }

    /** Adds the messages of the next pages, as far as the hub has some. */
    private Uni<Void> rest(JsonNode first, ArrayNode said, int page, int size) {
        if (isComplete(first) || size < 1 || page > MOST_PAGES) {
            return Uni.createFrom().voidItem();
        }
        return calls.repeatable(GET, (api, token) -> api.conversation(token, id, page, size), CompletedConversation::checked)
                .map(next -> add(said, messages(next)))
                // What came is worth more than nothing: the transcript says that it is not complete.
                .onFailure(HubRequestException.class).recoverWithItem(false)
                .chain(isMore -> isMore ? rest(first, said, page + 1, size) : Uni.createFrom().voidItem());
    }

    /** Whether there were any that had not come before. */
    private static boolean add(ArrayNode said, JsonNode next) {
        Set<JsonNode> known = new LinkedHashSet<>();
        said.forEach(known::add);
        int before = said.size();
        next.forEach(message -> {
            if (known.add(message)) {
                said.add(message);
            }
        });
        return said.size() > before;
    }

    private static JsonNode messages(JsonNode conversation) {
        return conversation.path("messages").path("message");
    }

    private static int pageSize(JsonNode conversation, ArrayNode said) {
        return JsonFields.number(conversation.path("messages").path("paginationInfo"), "pagesize").orElse(said.size());
    }

    /** It is, too, where the hub does not say how many there are. */
    private static boolean isComplete(JsonNode conversation) {
        return conversation.path("messages").path("paginationInfo").path("count").asLong(0) <= messages(conversation).size();
    }

    private Transcript read(JsonNode json) {
        Conversation conversation = ConversationReader.read(JsonFields.text(json, "id").orElse(id), json);
        List<Optional<String>> fates = JsonFields.objects(messages(json), message -> JsonFields.text(message, "status"));
        List<Transcript.Entry> entries = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            entries.add(Transcript.Entry.of(conversation.transcript().get(i), fates.get(i)));
        }
        return Transcript.of(conversation, entries, json.toString(), isComplete(json));
    }
}
