package dev.custombot.processes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A hostile request.
 *
 * @param name what is hostile about it
 * @param writes what is sent, with a pause between two of them
 * @param expected the statuses that are right for it; 0 is an end without an answer
 */
record Abuse(String name, byte[][] writes, long pauseMillis, Set<Integer> expected) {

    static Abuse of(String name, byte[] request, Integer... expected) {
        return new Abuse(name, new byte[][]{request}, 0, Set.of(expected));
    }

    static Abuse of(String name, String request, Integer... expected) {
        return of(name, request.getBytes(StandardCharsets.ISO_8859_1), expected);
    }

    static Abuse slow(String name, long pauseMillis, String[] writes, Integer... expected) {
        return new Abuse(name, Arrays.stream(writes).map(write -> write.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new), pauseMillis, Set.of(expected));
    }
}
