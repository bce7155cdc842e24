package dev.custombot.simulation.account;

import java.util.Optional;

import dev.custombot.simulation.time.VirtualTime;

/** Keeps the first promise that was broken, whoever catches what is thrown then. */
final class Verdict {

    private final VirtualTime time;
    private Optional<Broken> broken = Optional.empty();

    Verdict(VirtualTime time) {
        this.time = time;
    }

    void require(boolean holds, String what) {
        if (!holds) {
            throw note(what);
        }
    }

    Broken note(String what) {
        time.trace("BROKEN " + what);
        Broken found = new Broken(what);
        // The bot may take what is thrown here for a failure of a handler.
        broken = broken.or(() -> Optional.of(found));
        return found;
    }

    Optional<Broken> broken() {
        return broken;
    }
}
