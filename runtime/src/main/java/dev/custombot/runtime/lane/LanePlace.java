package dev.custombot.runtime.lane;

import io.smallrye.mutiny.Uni;

/** Where a running task is among those of its conversation. */
public interface LanePlace {

    /** Whether all tasks of the conversation that came before this one are done. */
    boolean isFirst();

    /** Completes when they are, however they end. */
    Uni<Void> first();

    /**
     * Lets the next task of the conversation begin before this one is done, unless many are not: for one that only waits for a confirmation. It
     * must not {@link ConversationLanes#pause pause} any more.
     *
     * @param whenDone is run when this one is done, before the others act
     */
    void letNextBegin(Runnable whenDone);
}
