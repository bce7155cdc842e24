package dev.custombot.runtime.dispatch.turn;

import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;

/** Where one run of a handler, and of the filters around it, takes place: its calls have a context in common. */
public interface TurnPlace {

    /**
     * Runs the work on a thread of the kind; either it runs, or the rejection is told.
     *
     * @param onRejection takes why there is no such thread
     */
    void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection);

    /** Goes on with something else when the run does not come back: on a thread that it does not hold up. */
    void proceed(Runnable next);

    /** The run has failed; before it is over. */
    default void failed(Throwable failure) {
        // Whoever traces it wants to know.
    }

    /** The run is over. What is still on a thread keeps what it needs until it leaves. */
    void close();
}
