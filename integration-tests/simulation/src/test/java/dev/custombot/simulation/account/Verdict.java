package dev.custombot.simulation.account;

import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.simulation.time.VirtualTime;

/** Keeps the first promise that was broken, whoever catches what is thrown then. */
final class Verdict {

    private final VirtualTime time;
    private Optional<Broken> broken = Optional.empty();

    Verdict(VirtualTime time) {
        this.time = time;
    }

    /** @param what is said only when it is broken: it is looked at after every event. */
    void require(Promise promise, boolean holds, Supplier<String> what) {
        if (!holds) {
            throw note(promise, what.get());
        }
    }

    Broken note(Promise promise, String what) {
        time.trace("BROKEN " + what);
        Broken found = new Broken(promise, what);
        // The bot may take what is thrown here for a failure of a handler.
        broken = broken.or(() -> Optional.of(found));
        return found;
    }

    Optional<Broken> broken() {
        return broken;
    }
}
