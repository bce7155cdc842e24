package dev.custombot.runtime.dispatch.state;

import java.util.function.Consumer;

/**
 * How much of what a run has said at once was said in fact: behind something that could not be published, such as a file that could not be
 * uploaded, nothing was. Thread-safe.
 */
public final class ConfirmedLasting {

    private Lasting confirmed = Lasting.NOTHING;
    private boolean broken;

    /**
     * What hears that something was published, or what it could not be published for.
     *
     * @param said what stays of all that was said up to it
     */
    public Consumer<Throwable> hearing(Lasting said) {
        return failure -> published(said, failure);
    }

    private synchronized void published(Lasting said, Throwable failure) {
        if (failure == null) {
            confirmed = said;
        } else {
            broken = true;
        }
    }

    /**
     * Something was published that only comes before what is said now, or could not be.
     *
     * @param failure {@code null} when it was published
     */
    public synchronized void precedes(Throwable failure) {
        broken |= failure != null;
    }

    /** What stays, once nothing is under way any more. */
    public synchronized Lasting of(Lasting said) {
        return broken ? confirmed : said;
    }
}
