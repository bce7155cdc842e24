package dev.custombot.deployment.emulator.delivery;

import io.vertx.core.Future;
import io.vertx.core.http.RequestOptions;

/** How the hub proves to the callback that it is the hub. */
public interface CallbackCredential {

    /**
     * Puts the proof into the request; fails when there is none to be had.
     *
     * @param kind {@code keep} for the one that the hub uses, {@code none}, {@code expired} or {@code malformed}
     * @throws dev.custombot.deployment.emulator.http.BadInput for any other kind
     */
    Future<RequestOptions> prove(String kind, RequestOptions request);

    /** The callback has refused it: what comes next is proved anew, if there is anything new to be had. */
    default void refused() {}
}
