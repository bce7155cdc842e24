package dev.custombot.simulation.time;

import java.util.ArrayDeque;
import java.util.Deque;

/** What happened, line by line; two runs of the same seed have the same digest. */
public final class Trace {

    private static final long PRIME = 1_099_511_628_211L;
    private static final int KEPT = 100_000;

    private final boolean keeps;
    private final Deque<String> lines = new ArrayDeque<>();
    private long digest = 0xcbf29ce484222325L;
    private long count;

    /** @param keeps whether the lines can be read later */
    public Trace(boolean keeps) {
        this.keeps = keeps;
    }

    void add(long nanos, Process process, String line) {
        count++;
        mix(nanos);
        for (int i = 0; i < line.length(); i++) {
            mix(line.charAt(i));
        }
        if (keeps) {
            lines.add(String.format("%10.3f %-8s %s", nanos / 1e6, process, line));
            if (lines.size() > KEPT) {
                lines.remove();
            }
        }
    }

    private void mix(long value) {
        digest = (digest ^ value) * PRIME;
    }

    public String digest() {
        return Long.toHexString(digest) + "-" + count;
    }

    public Iterable<String> lines() {
        return lines;
    }
}
