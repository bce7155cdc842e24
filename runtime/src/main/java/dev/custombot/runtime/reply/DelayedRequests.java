package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.AskedToWait;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.Trouble;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;

/**
 * What becomes of requests that the hub has not dealt with: they are made again, and searched for the reply that may be the reason. A
 * single reply that does not go while others do holds up nobody else, and is given up in the end.
 */
final class DelayedRequests {

    /** It may be one reply that the hub cannot digest: after so many failures, and again after as many, a request is split. */
    private static final int SPLIT_AFTER = 3;
    private static final String REJECTED = "401";
    private static final int OTHERS_SHARE = 10;
    /** Up to how much of the memory may be held by replies that fail alone, before they are given up earlier; and at once. */
    private static final double HELD_IN_PATIENCE = 0.5;
    private static final double HELD_AT_MOST = 0.875;

    private final AttemptEnds ends;
    private final FencedReplies fenced;
    private final ReplyEndings endings;
    private final SendGate gate;
    private final HubCircuit circuit;
    private final Traffic traffic;
    private final HubCredentials credentials;
    private final ReplySettings settings;
    private final BackOff backOff;
    private final Clock clock;

    DelayedRequests(AttemptEnds ends, FencedReplies fenced, ReplyEndings endings, SendGate gate, HubCircuit circuit,
            Traffic traffic, HubCredentials credentials, ReplySettings settings, Clock clock) {
        this.ends = ends;
        this.fenced = fenced;
        this.endings = endings;
        this.gate = gate;
        this.circuit = circuit;
        this.traffic = traffic;
        this.credentials = credentials;
        this.settings = settings;
        this.backOff = settings.backOff();
        this.clock = clock;
    }

    /** Another credential may help. If it does not, or there is none, none is good enough, or one reply is rejected whatever goes with it. */
    Uni<Void> rejected(Attempt attempt, SendOutcome.CredentialRejected outcome, String credential) {
        if (attempt.renewed()) {
            return rejectedForGood(attempt, outcome);
        }
        return credentials.other(credential).onItemOrFailure().transformToUni((other, failure) -> {
            if (failure == null && other.equals(credential)) {
                return rejectedForGood(attempt, outcome);
            }
            circuit.succeeded();
            return failure == null
                    ? ends.next(attempt, attempt.withOtherToken())
                    : later(attempt, failure.getClass().getSimpleName());
        });
    }

    private Uni<Void> rejectedForGood(Attempt attempt, SendOutcome.CredentialRejected outcome) {
        if (!outcome.byHub()) {
            return blocked(attempt, REJECTED);
        }
        circuit.succeeded();
        return alone(attempt, REJECTED, () -> {
            if (attempt.isItsOwn()) {
                return ends.again(attempt, List.of(attempt.asParked()), settings.parkedRetry());
            }
            // It concerns all replies, and asking on and on mends nothing.
            gate.rejected(backOff.after(attempt.failures() + 1));
            traffic.failed();
            return later(attempt, attempt.renewed() ? "401 with a new token" : REJECTED);
        });
    }

    Uni<Void> notTaken(Attempt attempt, SendOutcome.NotTaken outcome) {
        Optional<Duration> pause = pause(outcome.retryAfter());
        if (outcome.concernsAll()) {
            return untilAsked(attempt, outcome.cause(), pause);
        }
        // A hub that fails over a request may have ended the conversation before it did; one that wants a pause has looked at nothing.
        if (pause.isEmpty()) {
            attempt.leadTo().forEach(WaitingReply::lost);
        }
        return failed(attempt, outcome.cause(), outcome.cause(), pause);
    }

    /** The hub asks all to wait, and all do. A single reply of which it asks that each time while all others go is given up in the end. */
    private Uni<Void> untilAsked(Attempt attempt, String cause, Optional<Duration> pause) {
        pause.ifPresent(gate::closeFor);
        circuit.failed();
        traffic.failed();
        if (!attempt.isSingle()) {
            return later(attempt, cause);
        }
        AskedToWait asked = attempt.replies().get(0).askedToWait();
        asked.again(clock.instant(), traffic.now(), longestTry());
        if (asked.lastsFor(settings.giveUpAfter())) {
            return ends.ended(attempt, attempt.replies(), one -> fenced.giveUpTrying(one, cause));
        }
        // Each of its tries holds up all others for the pause: then they have more of the time than it.
        return later(attempt, cause,
                asked.isItsOwn()
                        ? shorter(pause.orElse(Duration.ZERO).multipliedBy(OTHERS_SHARE), longestTry())
                        : Duration.ZERO);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The hub says so of the client: of all replies, unless others go. */
    Uni<Void> denied(Attempt attempt, String code) {
        circuit.succeeded();
        endings.denied(attempt, code);
        if (!attempt.isSingle() && attempt.parked()) {
            // Something has gone since it was denied first, or it would not be tried as a whole: it is one of them.
            return ends.again(attempt, attempt.parts(), Duration.ZERO);
        }
        return alone(attempt, code, () -> {
            if (attempt.isItsOwn()) {
                return ends.again(attempt, List.of(attempt.asParked()), settings.parkedRetry());
            }
            gate.denied();
            traffic.failed();
            return ends.again(attempt, List.of(attempt.asParked()), Duration.ZERO);
        });
    }

    /** It may be one of the replies that something on the way objects to: the others do not wait for it. */
    Uni<Void> blocked(Attempt attempt, String status) {
        circuit.succeeded();
        if (!attempt.isSingle()) {
            return ends.again(attempt, attempt.parts(), Duration.ZERO);
        }
        endings.blocked(attempt, status);
        return alone(attempt, status, () -> {
            if (!attempt.isItsOwn()) {
                gate.blocked(attempt.replies().get(0).conversation());
                traffic.failed();
            }
            return ends.again(attempt, List.of(attempt.asParked()), settings.parkedRetry());
        });
    }

    /** @param reason for giving it up */
    private Uni<Void> failed(Attempt attempt, String cause, String reason, Optional<Duration> pause) {
        return failed(attempt, cause, reason, pause, Duration.ZERO);
    }

    /** @param atLeast before it is tried again */
    Uni<Void> failed(Attempt attempt, String cause, String reason, Optional<Duration> pause, Duration atLeast) {
        return alone(attempt, reason, () -> {
            counted(attempt, pause);
            return later(attempt, cause, attempt.isItsOwn() ? longer(pause.orElse(Duration.ZERO), atLeast) : atLeast);
        });
    }

    /** A reply that is known to fail alone says nothing of the hub, unless it was to find out, and nobody else waits for it. */
    void counted(Attempt attempt, Optional<Duration> pause) {
        if (attempt.isItsOwn()) {
            circuit.probed();
            return;
        }
        pause.ifPresent(gate::closeForOne);
        traffic.failed();
        circuit.failed();
    }

    Optional<Duration> pause(Optional<Duration> asked) {
        Duration longest = settings.maxRetryAfter();
        return asked.map(wait -> shorter(wait, longest));
    }

    /** A reply that fails alone is given up in the end. */
    private Uni<Void> alone(Attempt attempt, String cause, Supplier<Uni<Void>> otherwise) {
        if (!attempt.isSingle()) {
            return otherwise.get();
        }
        WaitingReply reply = attempt.replies().get(0);
        traffic.failedAlone();
        reply.trouble().failed(clock.instant(), traffic.now(), settings.silence(), longestTry());
        double left = (HELD_AT_MOST - ends.held(attempt)) / (HELD_AT_MOST - HELD_IN_PATIENCE);
        return isToBeGivenUp(reply.trouble(), left)
                ? ends.ended(attempt, attempt.replies(), one -> fenced.giveUpTrying(one, cause))
                : otherwise.get();
    }

    /**
     * At its time, and before when it takes the room of others that go. An outage of the hub fills the memory, too, and what has failed in the
     * one before is as good as all others.
     *
     * @param left of the room; nothing, or less, when there is none
     */
    private boolean isToBeGivenUp(Trouble trouble, double left) {
        Duration limit = trouble.isInTheWay() ? patience(left) : settings.giveUpAfter();
        return trouble.lastsFor(limit) || left <= 0 && trouble.lastsInAFullMemory(limit);
    }

    /** More than lies between two tries of a reply that nobody holds back. */
    private Duration longestTry() {
        return settings.maxRetryAfter().plus(settings.parkedRetry()).plus(backOff.max());
    }

    /** What is read no more because the memory is full of replies that do not go would wait for them. */
    private Duration patience(double left) {
        long whole = settings.giveUpAfter().toMillis();
        // A hub that fails many requests for a moment is no reason to give up what it failed.
        long least = Math.min(whole, settings.parkedRetry().toMillis());
        return Duration.ofMillis(Math.max(least, (long) (whole * Math.min(1, left))));
    }

    private Uni<Void> later(Attempt attempt, String cause) {
        return later(attempt, cause, Duration.ZERO);
    }

    private Uni<Void> later(Attempt attempt, String cause, Duration atLeast) {
        Attempt failed = attempt.failed();
        return later(attempt, cause, failed.failures() % SPLIT_AFTER == 0 ? failed.parts() : List.of(failed), atLeast);
    }

    /** @param attempts that follow from it */
    Uni<Void> later(Attempt attempt, String cause, List<Attempt> attempts, Duration atLeast) {
        endings.delayed(attempt, cause);
        return ends.again(attempt, attempts, longer(backOff.after(attempt.failures() + 1), atLeast));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
