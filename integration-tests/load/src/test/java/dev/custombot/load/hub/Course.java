package dev.custombot.load.hub;

import java.util.function.Consumer;

import org.HdrHistogram.Histogram;

/** What becomes of the callbacks of a load. Of one event loop. */
final class Course {

    private static final long LONGEST_MICROS = 600_000_000L;
    private static final int DIGITS = 3;

    private final Load load;
    private final Consumer<Integer> over;
    private final long[] dueOfCallback;
    private final boolean[] isReplied;
    private final int[] openOfCallback;
    private final Histogram answers = new Histogram(LONGEST_MICROS, DIGITS);
    private final Histogram replies = new Histogram(LONGEST_MICROS, DIGITS);
    private final long began = System.nanoTime();
    private long last = began;
    private long accepted;
    private long refused;
    private long replied;

    /** @param over called with a callback's number when it is not under way any more */
    Course(Load load, int mostCallbacks, Consumer<Integer> over) {
        this.load = load;
        this.over = over;
        this.dueOfCallback = new long[mostCallbacks];
        this.isReplied = new boolean[mostCallbacks * load.messages()];
        this.openOfCallback = new int[mostCallbacks];
    }

    void sent(int callback, long due) {
        openOfCallback[callback] = load.messages() / load.repliedEach();
        dueOfCallback[callback] = due;
    }

    void answered(int callback, boolean isAccepted) {
        last = System.nanoTime();
        if (isAccepted) {
            accepted++;
            record(answers, dueOfCallback[callback]);
        } else {
            refused++;
        }
        if (!load.untilReplied() || !isAccepted) {
            over.accept(callback);
        }
    }

    /** The first reply counts. */
    void replied(long message) {
        if (message < 0 || message >= isReplied.length || isReplied[(int) message]) {
            return;
        }
        last = System.nanoTime();
        replied++;
        isReplied[(int) message] = true;
        int callback = (int) (message / load.messages());
        record(replies, dueOfCallback[callback]);
        if (--openOfCallback[callback] == 0 && load.untilReplied()) {
            over.accept(callback);
        }
    }

    private void record(Histogram histogram, long due) {
        histogram.recordValue(Math.min(LONGEST_MICROS, Math.max(0, (last - due) / 1_000)));
    }

    /** @param underWay callbacks of which nobody knows yet what becomes of them */
    Outcome outcome(int underWay) {
        return new Outcome(accepted, refused, underWay, accepted * load.messages(), replied, (last - began) / 1e9,
                times(answers),
                times(replies));
    }

    private static Outcome.Times times(Histogram histogram) {
        return new Outcome.Times(histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9));
    }
}
