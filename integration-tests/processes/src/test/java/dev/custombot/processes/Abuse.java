package dev.custombot.processes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Something hostile.
 *
 * @param name what is hostile about it
 * @param expected the statuses that are right for it; 0 is an end without an answer
 */
record Abuse(String name, Play play, Set<Integer> expected) {

    /** Does it to the callback on a port of this host, and returns the status that came of it. */
    interface Play {

        int on(int port) throws Exception;
    }

    static Abuse of(String name, Play play, Integer... expected) {
        return new Abuse(name, play, Set.of(expected));
    }

    static Abuse of(String name, byte[] request, Integer... expected) {
        return of(name, new RawRequest(0, request), expected);
    }

    static Abuse of(String name, String request, Integer... expected) {
        return of(name, request.getBytes(StandardCharsets.ISO_8859_1), expected);
    }

    static Abuse slow(String name, long pauseMillis, String[] writes, Integer... expected) {
        return of(name, new RawRequest(pauseMillis, Arrays.stream(writes)
                .map(write -> write.getBytes(StandardCharsets.ISO_8859_1)).toArray(byte[][]::new)), expected);
    }
}
