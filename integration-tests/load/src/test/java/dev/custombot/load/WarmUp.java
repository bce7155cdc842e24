package dev.custombot.load;

import java.util.List;

import dev.custombot.load.hub.Load;
import dev.custombot.load.hub.Outcome;

/**
 * A load that counts for nothing. Goes on until it becomes no cheaper, twice in a row, because one round may be dear for other reasons: what
 * is still being compiled has less than its processor.
 */
record WarmUp(double seconds) {

    static final double SECONDS = 30;
    private static final int MOST = 20;
    private static final int ENOUGH = 2;
    private static final double WARM = 0.95;

    void of(List<Receiver> receivers, Load load) {
        receivers.forEach(receiver -> of(receiver, load.lasting(seconds)));
    }

    private static void of(Receiver receiver, Load load) {
        double least = Double.MAX_VALUE;
        int noCheaper = 0;
        for (int i = 0; i < MOST; i++) {
            Measured measured = receiver.measure(load);
            System.out.println("warm-up of " + receiver.name() + ": " + measured);
            Outcome outcome = measured.outcome();
            if (outcome.messages() == 0 || load.untilReplied() && outcome.replied() == 0) {
                throw new IllegalStateException(receiver.name() + " does not do what is to be measured: " + outcome);
            }
            noCheaper = measured.cpu() >= WARM * least ? noCheaper + 1 : 0;
            if (noCheaper == ENOUGH) {
                return;
            }
            least = Math.min(least, measured.cpu());
        }
    }
}
