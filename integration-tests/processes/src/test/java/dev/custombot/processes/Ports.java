package dev.custombot.processes;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports, for processes that must know theirs before they start. They lie below those that the system hands out by
 * itself: such a one could be another test's before the process has started.
 */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int MOST_TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    static int free() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port from " + FIRST + " to " + END + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
