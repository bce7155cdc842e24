package dev.custombot.simulation.world;

import dev.custombot.simulation.account.Turns;
import dev.custombot.simulation.bot.SimulatedStore;
import dev.custombot.simulation.bot.Surroundings;
import dev.custombot.simulation.hub.HubTroubles;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.Troubles;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** What goes wrong, and when: processes that are killed or stand still, and a network, a broker and a hub that do badly. */
public final class Misfortunes {

    private static final double SECOND = 1_000;
    private static final long NANOS = 1_000_000_000L;

    private final VirtualTime time;
    private final Chance chance;
    private final SimulatedLog log;
    private final SimulatedGroup senders;
    private final SimulatedStore store;
    private final Turns turns;
    private final Troubles troubles;
    private final HubTroubles hubTroubles;
    private final Runnable rotateToken;
    private final Replicas replicas;
    private final double last;
    private int kills = 2;
    private int stalls = 1;

    /** @param last when everything goes well from then on, in seconds */
    public Misfortunes(Surroundings around, HubTroubles hubTroubles, Replicas replicas, double last) {
        this.time = around.time();
        this.chance = around.chance();
        this.log = around.log();
        this.senders = around.replies();
        this.store = around.store();
        this.turns = around.account().turns();
        this.troubles = around.troubles();
        this.hubTroubles = hubTroubles;
        this.rotateToken = around.hub()::rotateToken;
        this.replicas = replicas;
        this.last = last;
    }

    public void plan() {
        int count = chance.oneOf(0, 1, 3, 6);
        for (int i = 0; i < count; i++) {
            double at = chance.between(500, (long) ((last - 10) * SECOND));
            int kind = chance.upTo(10);
            time.after(time.world(), at, () -> happens(kind));
        }
        atTheMomentsThatMatter();
        time.inTheBackground(time.world(), last * SECOND, this::end);
    }

    private void atTheMomentsThatMatter() {
        // Most do those between what is done and what is known to be done.
        double probability = chance.oneOf(0.0, 0.03, 0.15);
        // And those in which something is under way that arrives after the end of whoever has sent it.
        store.onLate(process -> {
            if (!troubles.areOver() && kills > 0 && chance.of(0.3)) {
                kills--;
                time.after(time.world(), chance.between(0, 500), () -> replicas.of(process).ifPresent(replicas::kill));
            }
        });
        store.onSave(turns::stores);
        // And that in which it is found out what is known of a conversation, or in which a handler that has failed is to be called again.
        double reading = chance.oneOf(0.0, 0.0, 0.02);
        store.onRead(process -> standsStill(process, reading));
        double retrying = chance.oneOf(0.0, 0.0, 0.2);
        turns.onFailure(process -> standsStill(process, retrying));
        double calling = chance.oneOf(0.0, 0.0, 0.05);
        turns.onCall(process -> standsStillNow(process, calling));
        log.onAppend(record -> {
            if (!troubles.areOver() && kills > 0 && !record.topic().equals(SimulatedLog.CALLBACKS) && chance.of(probability)) {
                kills--;
                time.after(time.world(), chance.between(0, 20) / 10.0, () -> replicas.any().ifPresent(replicas::kill));
            }
        });
    }

    private void standsStill(Process process, double probability) {
        if (!troubles.areOver() && stalls > 0 && chance.of(probability)) {
            stalls--;
            time.trace("stall " + process + " that waits");
            time.after(time.world(), chance.between(0, 2),
                    () -> process.stallUntil(time.now() + chance.between(11, 20) * NANOS));
        }
    }

    /** Before anything else happens in it, and in part so shortly that the group keeps it, though it cannot be certain of that. */
    private void standsStillNow(Process process, double probability) {
        if (!troubles.areOver() && stalls > 0 && chance.of(probability)) {
            stalls--;
            time.trace("stall " + process + " that calls");
            process.stallUntil(time.now() + chance.between(6_000, 14_000) * 1_000_000L);
        }
    }

    private void happens(int kind) {
        switch (kind) {
            case 0 -> replicas.any().ifPresent(replicas::kill);
            case 1 -> replicas.any().ifPresent(replica -> {
                time.trace("stall " + replica.process());
                replica.process().stallUntil(time.now() + chance.between(1, 20) * NANOS);
            });
            case 2 -> replicas.any().ifPresent(replica -> {
                time.trace("isolate " + replica.process());
                troubles.isolate(replica.process(), time.now() + chance.between(1, 25) * NANOS);
            });
            case 3 -> replicas.start(0);
            case 4 -> replicas.any().ifPresent(replicas::replace);
            case 5 -> hubTroubles.downUntil(time.now() + chance.between(1, 20) * NANOS);
            case 6 -> rotateToken.run();
            case 7 -> senders.anyOwner()
                    .ifPresent(sender -> troubles.isolate(sender, time.now() + chance.between(12, 25) * NANOS));
            case 8 -> senders.anyOwner().ifPresent(sender -> {
                time.trace("stall " + sender + " that sends");
                sender.stallUntil(time.now() + chance.between(11, 20) * NANOS);
            });
            default -> troubles.slowUntil(time.now() + chance.between(1, 10) * NANOS);
        }
    }

    private void end() {
        time.trace("troubles end");
        troubles.end();
        hubTroubles.end();
        store.endTroubles();
        if (replicas.alive().isEmpty()) {
            replicas.start(0);
        }
    }
}
