package dev.custombot.simulation.hub;

import java.util.EnumSet;
import java.util.Set;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.VirtualTime;

/** How badly the hub does, until the troubles end: what may happen to a request, and how often. */
public final class HubTroubles {

    /** What happens to a request. */
    public enum Trouble {
        NONE,
        TOO_MANY,
        ILL,
        ILL_TAKEN,
        HANGS_UNTAKEN,
        HANGS_TAKEN,
        ANSWER_LOST,
        GATEWAY,
        FIREWALL,
        DENIED,
        FEWER_CONFIRMED,
        FEWER_TAKEN
    }

    private final VirtualTime time;
    private final Chance chance;
    private final double probability;
    private final Set<Trouble> possible;
    private long downUntil;
    private boolean over;

    private HubTroubles(VirtualTime time, Chance chance, double probability, Set<Trouble> possible) {
        this.time = time;
        this.chance = chance;
        this.probability = probability;
        this.possible = possible;
    }

    public static HubTroubles drawn(VirtualTime time, Chance chance) {
        double probability = chance.oneOf(0.0, 0.1, 0.3);
        Set<Trouble> possible = EnumSet.noneOf(Trouble.class);
        for (Trouble trouble : Trouble.values()) {
            if (chance.of(0.4)) {
                possible.add(trouble);
            }
        }
        return new HubTroubles(time, chance, probability, possible);
    }

    public void downUntil(long nanos) {
        downUntil = nanos;
    }

    public void end() {
        over = true;
    }

    Trouble next() {
        if (over) {
            return Trouble.NONE;
        }
        if (downUntil > time.now()) {
            return chance.oneOf(Trouble.ILL, Trouble.ILL, Trouble.GATEWAY, Trouble.HANGS_UNTAKEN);
        }
        return possible.isEmpty() || !chance.of(probability) ? Trouble.NONE : chance.oneOf(possible.stream().sorted().toList());
    }
}
