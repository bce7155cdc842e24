package dev.custombot.runtime.reply.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.record.ConversationFate;

/**
 * What one request takes to the hub, now or again.
 *
 * @param replies those of a conversation in their order
 * @param following replies of the same, then only, conversation that must not be sent before these have come to their end
 * @param failures how often a request with them failed in passing
 * @param renewed whether the hub has refused the access token, and another one is used now
 * @param parked whether the hub has denied the client
 */
public record Attempt(List<WaitingReply> replies, List<WaitingReply> following, int failures, boolean renewed, boolean parked) {

    public static Attempt of(Map<String, List<WaitingReply>> batch) {
        return of(batch.values().stream().flatMap(Collection::stream).toList(), List.of());
    }

    public static Attempt of(List<WaitingReply> replies, List<WaitingReply> following) {
        return new Attempt(replies, following, 0, false, false);
    }

    public boolean isSingle() {
        return replies.size() == 1;
    }

    /** Whether it is a single reply that is known to fail while others go. */
    public boolean isItsOwn() {
        return isSingle() && replies.get(0).trouble().isItsOwn();
    }

    /** Whether it is known, in whatever way, that it fails for a reason of its own: what others need comes first. */
    boolean failsAmongOthers() {
        return isItsOwn() || isSingle() && replies.get(0).askedToWait().isItsOwn();
    }

    /** Whether it did not go the last time, and may fail again. */
    boolean hasFailed() {
        return (failures > 0 || parked) && !renewed;
    }

    public Set<String> conversations() {
        Set<String> conversations = new LinkedHashSet<>();
        replies.forEach(reply -> conversations.add(reply.conversation()));
        return conversations;
    }

    public List<AddressedReply> addressed() {
        return replies.stream().map(WaitingReply::addressed).toList();
    }

    /** What it has of one conversation. */
    public Attempt ofConversation(String id) {
        return with(replies.stream().filter(reply -> reply.conversation().equals(id)).toList());
    }

    /** Those of its replies that go now, and those that follow them. */
    public List<WaitingReply> all() {
        return Stream.concat(replies.stream(), following.stream()).toList();
    }

    public Attempt with(List<WaitingReply> otherReplies) {
        return new Attempt(otherReplies, following, failures, renewed, parked);
    }

    public Attempt failed() {
        return new Attempt(replies, following, failures + 1, false, false);
    }

    public Attempt withOtherToken() {
        return new Attempt(replies, following, failures, true, parked);
    }

    /** In two parts, so that a single reply that always fails does not hold up the others for ever. */
    public List<Attempt> parts() {
        return isSingle()
                ? List.of(this)
                : halves().stream().map(part -> new Attempt(part.replies, part.following, failures, renewed, parked)).toList();
    }

    /** Set aside. */
    public Attempt asParked() {
        return new Attempt(replies, following, failures, false, true);
    }

    /** Its first reply in a request of its own; the others of its conversation follow it, those of other conversations are the rest. */
    public List<Attempt> probe() {
        if (isSingle()) {
            return List.of(this);
        }
        List<List<WaitingReply>> conversations = byConversation();
        Attempt first = conversations.size() == 1 ? cut(1) : of(conversations.get(0), List.of()).cut(1);
        Attempt probe = new Attempt(first.replies, first.following, failures, false, parked);
        return conversations.size() == 1
                ? List.of(probe)
                : List.of(probe, with(replies.stream().filter(reply -> !conversations.get(0).contains(reply)).toList()));
    }

    /**
     * The same in two requests, to find the one that is to blame. Conversations stay together; of a single one the second half
     * follows the first.
     */
    public List<Attempt> halves() {
        List<List<WaitingReply>> conversations = byConversation();
        if (conversations.size() == 1) {
            return List.of(cut((replies.size() + 1) / 2));
        }
        List<WaitingReply> first = new ArrayList<>(conversations.get(0));
        int next = 1;
        while (next < conversations.size() - 1 && first.size() + conversations.get(next).size() <= replies.size() / 2) {
            first.addAll(conversations.get(next++));
        }
        List<WaitingReply> second = new ArrayList<>();
        conversations.subList(next, conversations.size()).forEach(second::addAll);
        return List.of(of(first, List.of()), of(second, List.of()));
    }

    /** Of a single conversation: what comes before the reply goes first; if it is the first one, the first half. */
    public Attempt splitBefore(WaitingReply reply) {
        int at = replies.indexOf(reply);
        return cut(at > 0 ? at : (replies.size() + 1) / 2);
    }

    /** Each reply in a request of its own, those of a conversation one after the other. */
    public List<Attempt> singles() {
        List<List<WaitingReply>> conversations = byConversation();
        return conversations.size() == 1
                ? List.of(cut(1))
                : conversations.stream().map(list -> of(list, List.of()).cut(1)).toList();
    }

    /**
     * Where its conversations are if the hub has taken it: of each the first reply that ends it or hands it over, and what comes before
     * it. The hub takes nothing that comes after.
     */
    public Map<WaitingReply, ConversationFate> leadTo() {
        Map<WaitingReply, ConversationFate> found = new HashMap<>();
        for (List<WaitingReply> conversation : byConversation()) {
            conversation.stream().filter(reply -> reply.leadsTo() != ConversationFate.UNKNOWN).findFirst()
                    .ifPresent(last -> conversation.subList(0, conversation.indexOf(last) + 1)
                            .forEach(reply -> found.put(reply, last.leadsTo())));
        }
        return found;
    }

    private Attempt cut(int at) {
        List<WaitingReply> later = new ArrayList<>(replies.subList(at, replies.size()));
        later.addAll(following);
        return of(replies.subList(0, at), later);
    }

    private List<List<WaitingReply>> byConversation() {
        Map<String, List<WaitingReply>> conversations = new LinkedHashMap<>();
        replies.forEach(reply -> conversations.computeIfAbsent(reply.conversation(), id -> new ArrayList<>()).add(reply));
        return List.copyOf(conversations.values());
    }
}
