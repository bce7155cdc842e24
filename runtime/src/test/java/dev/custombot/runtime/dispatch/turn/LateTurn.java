package dev.custombot.runtime.dispatch.turn;

/** A turn that is over while its handler goes on. */
public final class LateTurn {

    private LateTurn() {}

    public static void end(Turn turn) {
        turn.close().await().indefinitely();
    }

    public static void expire(Turn turn) {
        turn.expire();
    }
}
