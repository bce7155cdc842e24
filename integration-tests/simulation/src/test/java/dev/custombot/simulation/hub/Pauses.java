package dev.custombot.simulation.hub;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.simulation.bot.Settings;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** Until when a process makes no request because of what it was told, or none with a reply that something on the way objects to. */
final class Pauses {

    private record Parked(long until, int senders) {}

    private final VirtualTime time;
    private final IntSupplier senders;
    private final Map<Process, Long> restUntil = new HashMap<>();
    private final Map<Process, Map<String, Parked>> parked = new HashMap<>();

    /** @param senders another number whenever replies may have come to another process, and back */
    Pauses(VirtualTime time, IntSupplier senders) {
        this.time = time;
        this.senders = senders;
    }

    int senders() {
        return senders.getAsInt();
    }

    /**
     * The process hears what became of a request.
     *
     * @param then what {@link #senders()} was when it made the request: what it learns too late it has forgotten
     */
    void told(Process process, List<AddressedReply> replies, SendOutcome outcome, int then) {
        if (outcome instanceof SendOutcome.NotTaken notTaken) {
            notTaken.retryAfter().ifPresent(wait -> restUntil.merge(process,
                    after(wait.compareTo(Settings.LONGEST_REST) > 0 ? Settings.LONGEST_REST : wait), Math::max));
        }
        if (outcome instanceof SendOutcome.Blocked && replies.size() == 1) {
            parked.computeIfAbsent(process, any -> new HashMap<>()).put(replies.get(0).reply().messageId(),
                    new Parked(after(Settings.PARKED), then));
        }
    }

    /** What the process has not waited for, with the request that it makes now. */
    Optional<String> brokenBy(Process process, List<AddressedReply> replies) {
        if (time.now() < restUntil.getOrDefault(process, 0L)) {
            return Optional.of(process + " makes a request although the hub has asked it to wait");
        }
        Map<String, Parked> waiting = parked.getOrDefault(process, Map.of());
        return replies.stream().map(reply -> reply.reply().messageId())
                .filter(id -> waiting.containsKey(id) && waiting.get(id).until > time.now()
                        && waiting.get(id).senders == senders.getAsInt())
                .findFirst().map(id -> process + " sends the parked reply " + id + " again, before its time");
    }

    private long after(Duration wait) {
        return time.now() + wait.toNanos();
    }
}
