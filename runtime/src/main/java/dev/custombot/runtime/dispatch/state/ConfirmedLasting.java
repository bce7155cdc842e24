package dev.custombot.runtime.dispatch.state;

/**
 * How much of what a run has said at once was said in fact: behind something that could not be published, such as a file that could not be
 * uploaded, nothing was. Thread-safe.
 */
public final class ConfirmedLasting {

    private Lasting confirmed = Lasting.NOTHING;
    private boolean broken;

    /**
     * Something was published, or could not be.
     *
     * @param said what stays of all that was said up to it
     * @param failure {@code null} when it was published
     */
    public synchronized void published(Lasting said, Throwable failure) {
        if (failure == null) {
            confirmed = said;
        } else {
            broken = true;
        }
    }

    /** What stays, once nothing is under way any more. */
    public synchronized Lasting of(Lasting said) {
        return broken ? confirmed : said;
    }
}
