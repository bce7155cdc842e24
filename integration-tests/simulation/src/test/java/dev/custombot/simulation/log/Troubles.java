package dev.custombot.simulation.log;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** How badly the log does, until the troubles end. */
public final class Troubles {

    private final VirtualTime time;
    private final double lost;
    private final double untold;
    private final Map<Process, Long> isolated = new HashMap<>();
    private long slowUntil;
    private boolean over;

    public Troubles(VirtualTime time, double lost, double untold) {
        this.time = time;
        this.lost = lost;
        this.untold = untold;
    }

    double lostRecords() {
        return over ? 0 : lost;
    }

    double untoldRecords() {
        return over ? 0 : untold;
    }

    /** The process and the broker do not reach one another. */
    public void isolate(Process process, long until) {
        isolated.put(process, until);
    }

    long isolatedUntil(Process process) {
        return isolated.getOrDefault(process, 0L);
    }

    boolean isIsolated(Process process) {
        return !over && isolated.getOrDefault(process, 0L) > time.now();
    }

    public void slowUntil(long nanos) {
        slowUntil = nanos;
    }

    boolean isSlow() {
        return !over && slowUntil > time.now();
    }

    public void end() {
        over = true;
    }

    public boolean areOver() {
        return over;
    }
}
