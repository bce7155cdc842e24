package dev.custombot.runtime.callback.authentication.issuer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.Context;

/**
 * The requests whose bodies are being read. There is always room for another: the one that has taken longest goes. So callers that send
 * slowly, or not at all, keep nobody out; a client's body comes with its head.
 */
final class Readers {

    private final Set<Reader> reading = new LinkedHashSet<>();
    private final int most;

    Readers(int most) {
        this.most = most;
    }

    /** @param turnAway what is done on the request's event loop if it has to go */
    Reader admit(Context eventLoop, Runnable turnAway) {
        Reader reader = new Reader(eventLoop, turnAway);
        longest(reader).ifPresent(Reader::turnAway);
        return reader;
    }

    private synchronized Optional<Reader> longest(Reader newest) {
        reading.add(newest);
        Optional<Reader> longest = reading.size() > most ? reading.stream().findFirst() : Optional.empty();
        longest.ifPresent(reading::remove);
        return longest;
    }

    private synchronized void remove(Reader reader) {
        reading.remove(reader);
    }

    /** One of them. */
    final class Reader {

        private final Context eventLoop;
        private final Runnable turnAway;

        private Reader(Context eventLoop, Runnable turnAway) {
            this.eventLoop = eventLoop;
            this.turnAway = turnAway;
        }

        private void turnAway() {
            eventLoop.runOnContext(now -> turnAway.run());
        }

        /** Its body was read, or nobody waits for the answer any more. May be called more than once. */
        void leave() {
            remove(this);
        }
    }
}
