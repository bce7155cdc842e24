package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;

/** The turn that the CDI request context belongs to. */
@RequestScoped
public class CurrentTurn {

    private Turn turn;

    static void set(Turn turn) {
        Arc.container().instance(CurrentTurn.class).get().assign(turn);
    }

    /** Empty where no message is handled. */
    public static Optional<Turn> find() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(Arc.container().instance(CurrentTurn.class).get().turn())
                : Optional.empty();
    }

    void assign(Turn newTurn) {
        this.turn = newTurn;
    }

    Turn turn() {
        return turn;
    }
}
