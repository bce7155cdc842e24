package dev.custombot.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.custombot.simulation.bot.Replica;
import dev.custombot.simulation.bot.Surroundings;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** The processes of the bot: they come, and are killed or told to end. */
public final class Replicas {

    private static final double SECOND = 1_000;

    private final VirtualTime time;
    private final Chance chance;
    private final Surroundings surroundings;
    private final List<Replica> alive = new ArrayList<>();
    private int started;

    public Replicas(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.time = surroundings.time();
        this.chance = surroundings.chance();
    }

    /** Those that were not killed or told to end. */
    public List<Replica> alive() {
        return alive;
    }

    /** Starts the first ones. */
    public void begin() {
        int count = chance.oneOf(1, 2, 2, 3);
        for (int i = 0; i < count; i++) {
            start(chance.of(0.7) ? 0 : chance.between(0, 20));
        }
    }

    void start(double seconds) {
        Process process = new Process("bot-" + ++started);
        time.after(time.world(), seconds * SECOND, () -> {
            Replica replica = new Replica(process, surroundings);
            alive.add(replica);
            time.as(process, replica::start);
        });
    }

    Optional<Replica> any() {
        return alive.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(alive));
    }

    Optional<Replica> of(Process process) {
        return alive.stream().filter(one -> one.process() == process).findFirst();
    }

    /** Another one comes in its place. */
    void kill(Replica replica) {
        time.trace("kill " + replica.process());
        replica.process().kill();
        alive.remove(replica);
        start(chance.between(0, 5));
    }

    /** Another one comes before it ends in good order. */
    void replace(Replica replica) {
        start(chance.between(0, 3));
        alive.remove(replica);
        time.after(replica.process(), 1, replica::stop);
    }
}
