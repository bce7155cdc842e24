package dev.custombot.runtime.store;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** Keeps the ids of handled messages where all replicas see them and restarts leave them. */
public interface HandledIdStore {

    Uni<Boolean> contains(String id);

    /** @param window for how long it is kept from now on */
    Uni<Void> add(String id, Duration window);
}
