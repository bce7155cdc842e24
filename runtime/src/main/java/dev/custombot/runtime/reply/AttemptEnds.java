package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** Brings the replies of a request to their end, or into the requests that follow from it; their conversations go on. */
final class AttemptEnds {

    private final SendQueue queue;
    private final FencedReplies fenced;
    private final Clock clock;

    AttemptEnds(SendQueue queue, FencedReplies fenced, Clock clock) {
        this.queue = queue;
        this.fenced = fenced;
        this.clock = clock;
    }

    Uni<Void> again(Attempt ended, List<Attempt> attempts, Duration pause) {
        queue.again(ended, attempts, clock.instant().plus(pause));
        return Uni.createFrom().voidItem();
    }

    /** Before all others. */
    Uni<Void> next(Attempt ended, Attempt attempt) {
        queue.again(ended, List.of(attempt), Instant.EPOCH);
        return Uni.createFrom().voidItem();
    }

    /** These are brought to their end, and the others of the request are sent again at once. */
    Uni<Void> endedAndRest(Attempt attempt, List<WaitingReply> ended, Function<WaitingReply, Uni<Void>> ending) {
        Attempt rest = rest(attempt, ended);
        return ended(attempt, ended, ending).chain(() -> rest.replies().isEmpty()
                ? Uni.createFrom().voidItem()
                : again(attempt, List.of(rest), Duration.ZERO));
    }

    /** Brings replies to their end; conversations of which nothing is left in the request go on. */
    Uni<Void> ended(Attempt attempt, List<WaitingReply> ended, Function<WaitingReply, Uni<Void>> ending) {
        Set<String> over = new HashSet<>(attempt.conversations());
        over.removeAll(rest(attempt, ended).conversations());
        return OneByOne.of(ended, ending).chain(() -> over.size() == attempt.conversations().size()
                ? fenced.release(attempt)
                : OneByOne.of(over, fenced::settle));
    }

    /** How much of the memory is held by replies that fail alone, of which this is one; 1 for all of it. */
    double held(Attempt failing) {
        return queue.held(failing) / (double) SendQueue.MOST_RECORDS;
    }

    static Attempt rest(Attempt attempt, List<WaitingReply> without) {
        return attempt.with(attempt.replies().stream().filter(reply -> !without.contains(reply)).toList());
    }

    static List<WaitingReply> named(Attempt attempt, Set<String> culprits) {
        Set<String> shared = AddressedReply.sharedIds(attempt.addressed());
        return attempt.replies().stream().filter(reply -> {
            String id = reply.reply().messageId();
            return culprits.contains(shared.contains(id) ? SendOutcome.culprit(reply.addressed()) : id);
        }).toList();
    }
}
