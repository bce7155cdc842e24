package dev.custombot.load;

import java.util.function.DoubleFunction;
import java.util.function.Function;

import dev.custombot.load.hub.Load;
import dev.custombot.load.hub.Outcome;
import dev.custombot.load.process.Allocation;
import dev.custombot.load.process.LoadProcess;

/** Something that takes callbacks, or does a part of that, in a process of its own. */
record Receiver(String name, LoadProcess process, Allocation allocation, Function<Load, Load> addressed,
        Function<Load, Outcome> play) {

    /** One that the hub delivers to. */
    static Receiver of(String name, LoadProcess process, LoadProcess hub, Function<Load, Load> addressed) {
        return new Receiver(name, process, Allocation.of(process), addressed, load -> Json.read(hub.ask(Json.write(load))));
    }

    /** One that needs no hub: it works for so many seconds. */
    static Receiver alone(String name, LoadProcess process, DoubleFunction<Outcome> work) {
        return new Receiver(name, process, Allocation.of(process), load -> load, load -> work.apply(load.seconds()));
    }

    Measured measure(Load load) {
        long cpu = process.cpu().toNanos();
        long bytes = allocation.bytes();
        Outcome outcome = play.apply(addressed.apply(load));
        double messages = Math.max(1, outcome.messages());
        return new Measured(outcome, (process.cpu().toNanos() - cpu) / 1e3 / messages, (allocation.bytes() - bytes) / messages,
                process.resident());
    }
}
