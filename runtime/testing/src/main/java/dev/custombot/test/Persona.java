package dev.custombot.test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a simulated customer behaves: {@code Persona.named("tracker").says("hello").chooses("Track my order")}. Immutable; each method makes
 * another one.
 */
public final class Persona {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What the customer does after the bot's answer.
     *
     * @param chooses whether they are chosen from what the bot has offered; otherwise the only one is written
     */
    record Step(boolean chooses, List<String> texts) {}

    private final String name;
    private final int share;
    private final Duration pause;
    private final Duration patience;
    private final List<Step> steps;

    private Persona(String name, int share, Duration pause, Duration patience, List<Step> steps) {
        this.name = name;
        this.share = share;
        this.pause = pause;
        this.patience = patience;
        this.steps = steps;
    }

    /** Somebody who does nothing yet, thinks for a second before each step, and waits 30 s for an answer. */
    public static Persona named(String name) {
        return new Persona(name, 1, PAUSE, PATIENCE, List.of());
    }

    /** Then writes a text. */
    public Persona says(String text) {
        return with(new Step(false, List.of(text)));
    }

    /**
     * Then chooses from what the bot has offered.
     *
     * @param more where the bot lets its customers choose several
     */
    public Persona chooses(String choice, String... more) {
        return with(new Step(true, Stream.concat(Stream.of(choice), Stream.of(more)).toList()));
    }

    /** How many of these there are for one of another persona. */
    public Persona share(int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("A share is at least 1");
        }
        return new Persona(name, weight, pause, patience, steps);
    }

    /** Thinks for so long before each step. */
    public Persona thinking(Duration newPause) {
        return new Persona(name, share, newPause, patience, steps);
    }

    /** Gives up when an answer takes longer. */
    public Persona waiting(Duration newPatience) {
        return new Persona(name, share, pause, newPatience, steps);
    }

    private Persona with(Step step) {
        return new Persona(name, share, pause, patience, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    String name() {
        return name;
    }

    int share() {
        return share;
    }

    Duration pause() {
        return pause;
    }

    Duration patience() {
        return patience;
    }

    List<Step> steps() {
        return steps;
    }
}
