package dev.custombot.simulation.bot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.VirtualTime;

/** They pause conversations, a handler and the sender, and let them go on; each replica hears of it somewhat later. */
public final class Operators {

    static final String SENDER = "sender";
    static final String HANDLER = "handler:";
    static final String CONVERSATION = "conversation:";

    private static final List<String> HANDLERS = List.of("message", "answer");

    private final VirtualTime time;
    private final Chance chance;
    private final Set<String> paused = new HashSet<>();
    private final List<SimulatedControl> replicas = new ArrayList<>();

    /** @param chance of its own: who pauses nothing changes nothing else */
    public Operators(VirtualTime time, Chance chance) {
        this.time = time;
        this.chance = chance;
    }

    /** @param last when everything goes on, in milliseconds */
    public void plan(int conversations, double last) {
        int count = chance.oneOf(0, 0, 1, 3, 8);
        for (int i = 0; i < count; i++) {
            String what = chance.oneOf(CONVERSATION + "c" + chance.upTo(conversations),
                    CONVERSATION + "c" + chance.upTo(conversations), HANDLER + chance.oneOf(HANDLERS), SENDER);
            double from = chance.between(0, (long) last - 1_000);
            double to = Math.min(last, from + chance.between(1, 30_000));
            time.after(time.world(), from, () -> change(what, true));
            time.after(time.world(), to, () -> change(what, false));
        }
        time.after(time.world(), last, () -> List.copyOf(paused).forEach(what -> change(what, false)));
    }

    private void change(String what, boolean isPaused) {
        time.trace((isPaused ? "pause " : "resume ") + what);
        if (isPaused) {
            paused.add(what);
        } else {
            paused.remove(what);
        }
        replicas.forEach(this::tell);
    }

    SimulatedControl join(SimulatedControl control) {
        replicas.add(control);
        tell(control);
        return control;
    }

    private void tell(SimulatedControl control) {
        time.after(control.process(), chance.between(0, 300), () -> control.reads(Set.copyOf(paused)));
    }
}
