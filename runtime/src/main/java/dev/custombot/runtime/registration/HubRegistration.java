package dev.custombot.runtime.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one bot needs at its hub. Blocking; every method fails with a message for people. */
public interface HubRegistration {

    /** What happens when the application starts. */
    enum AtStart {

        /** Nothing. */
        NONE,
        /** The hub is asked, and what is other than declared is logged. */
        CHECK,
        /** What is other than declared is made so, before the bot takes callbacks. */
        APPLY
    }

    /**
     * What there is to do.
     *
     * @param text for people; no secret is in it
     * @param isEmpty whether there is nothing
     * @param steps the same, one by one
     * @param others how many things of a kind the hub has besides; nothing is done with them
     */
    record Outlook(String text, boolean isEmpty, List<RegistrationStep> steps, Map<String, Long> others) {

        public Outlook {
            steps = List.copyOf(steps);
            others = Map.copyOf(others);
        }
    }

    AtStart atStart();

    /** After which the hub is asked again whether it is as declared, where somebody looks. */
    Duration checkPeriod();

    /** Compares, and changes nothing. */
    Outlook plan();

    /**
     * Makes it so; can be done again after it has failed.
     *
     * @throws RegistrationStoppedException at the first step that fails; those before it are done
     */
    void apply(Consumer<String> progress);

    /**
     * Gives another secret to the hub once the callback accepts it, and says which one is of no use any more.
     *
     * @throws IllegalStateException if the callback does not accept it; then the hub is as it was
     */
    void rotate(Consumer<String> progress);

    /** What would be deleted; changes nothing. */
    Outlook planOfRemoval();

    /** Deletes what no other uses. */
    void remove(Consumer<String> progress);
}
