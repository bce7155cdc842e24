package dev.custombot.runtime.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** Finds the replies because of which the hub takes none of a request: those that it has already, and those that it will never take. */
final class RefusedRequests {

    private static final Reason OPENED = new Reason("unknown: duplicate", ConversationFate.UNKNOWN);

    private final AttemptEnds ends;
    private final FencedReplies fenced;
    private final ReplyEndings endings;

    RefusedRequests(AttemptEnds ends, FencedReplies fenced, ReplyEndings endings) {
        this.ends = ends;
        this.fenced = fenced;
        this.endings = endings;
    }

    /** The hub has at least one of them. */
    Uni<Void> duplicate(Attempt attempt, Set<String> culprits) {
        // After a lost answer the hub has all of them, or none. Else they are mixed, and halves find the few sooner.
        boolean all = attempt.replies().stream().allMatch(WaitingReply::isPerhapsTaken);
        List<WaitingReply> known = attempt.isSingle()
                ? attempt.replies()
                : known(attempt, AttemptEnds.named(attempt, culprits), all);
        if (known.isEmpty()) {
            return ends.again(attempt, all ? attempt.singles() : attempt.halves(), Duration.ZERO);
        }
        return ends.endedAndRest(attempt, known, reply -> reply.reply().opens().isPresent()
                // As which conversation only the answer said that was lost, and somebody waits for it.
                ? fenced.giveUp(reply, OPENED)
                : reply.end(() -> endings.duplicate(reply)));
    }

    /** What has opened a conversation in the request whose answer was lost would open another one without those that the hub recognises. */
    private static List<WaitingReply> known(Attempt attempt, List<WaitingReply> named, boolean all) {
        return all
                ? attempt.replies().stream().filter(reply -> named.contains(reply) || mayHaveOpened(reply)).toList()
                : named;
    }

    private static boolean mayHaveOpened(WaitingReply reply) {
        return reply.reply().opens().isPresent() && reply.lostAnswers().isAny();
    }

    /** The hub will never take at least one of them. */
    Uni<Void> refused(Attempt attempt, SendOutcome.Refusal refusal) {
        if (attempt.isSingle()) {
            return givenUp(attempt, attempt.replies(), List.of(), refusal);
        }
        List<WaitingReply> named = AttemptEnds.named(attempt, refusal.culprits());
        Map<String, List<WaitingReply>> conversations = named.stream()
                .collect(Collectors.groupingBy(WaitingReply::conversation));
        // Of several replies in one conversation the first may be good, and the reason why the second is not.
        Set<String> unclear = conversations.keySet().stream().filter(id -> conversations.get(id).size() > 1)
                .collect(Collectors.toSet());
        if (named.isEmpty() || named.size() == attempt.replies().size() && unclear.size() == 1) {
            return ends.again(attempt, attempt.halves(), Duration.ZERO);
        }
        List<WaitingReply> guilty = named.stream().filter(reply -> !unclear.contains(reply.conversation())).toList();
        return givenUp(attempt, guilty, unclear.stream()
                .map(id -> attempt.ofConversation(id).splitBefore(conversations.get(id).get(0))).toList(), refusal);
    }

    /** @param unclear all that the request has of some conversations: no other request may have anything of them at the same time */
    private Uni<Void> givenUp(Attempt attempt, List<WaitingReply> guilty, List<Attempt> unclear, SendOutcome.Refusal refusal) {
        Reason reason = new Reason(refusal.code(), fate(refusal));
        if (reason.fate() != ConversationFate.UNKNOWN) {
            guilty.forEach(reply -> fenced.fence(reply, reason));
        }
        List<WaitingReply> apart = new ArrayList<>(guilty);
        unclear.forEach(one -> apart.addAll(one.all()));
        Attempt rest = AttemptEnds.rest(attempt, apart);
        List<Attempt> others = new ArrayList<>(unclear);
        if (!rest.replies().isEmpty()) {
            others.add(rest);
        }
        return ends.ended(attempt, guilty, reply -> fenced.giveUp(reply, reason))
                .chain(() -> others.isEmpty() ? Uni.createFrom().voidItem() : ends.again(attempt, others, Duration.ZERO));
    }

    private static ConversationFate fate(SendOutcome.Refusal refusal) {
        if (refusal instanceof SendOutcome.ConversationOver) {
            return ConversationFate.OVER;
        }
        return refusal instanceof SendOutcome.NotPartOfConversation ? ConversationFate.WITHOUT_BOT : ConversationFate.UNKNOWN;
    }
}
