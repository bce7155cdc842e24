package dev.custombot.simulation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.simulation.account.Account;
import dev.custombot.simulation.account.Broken;
import dev.custombot.simulation.account.Knowledge;
import dev.custombot.simulation.account.Message;
import dev.custombot.simulation.account.Offers;
import dev.custombot.simulation.account.Promise;
import dev.custombot.simulation.bot.Log;
import dev.custombot.simulation.bot.Operators;
import dev.custombot.simulation.bot.Replica;
import dev.custombot.simulation.bot.Settings;
import dev.custombot.simulation.bot.SimulatedStore;
import dev.custombot.simulation.bot.Surroundings;
import dev.custombot.simulation.hub.HubTroubles;
import dev.custombot.simulation.hub.SimulatedHub;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.Troubles;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Machine;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.Trace;
import dev.custombot.simulation.time.VirtualTime;
import dev.custombot.simulation.world.Choosers;
import dev.custombot.simulation.world.Customers;
import dev.custombot.simulation.world.Misfortunes;
import dev.custombot.simulation.world.Replicas;

/** One history of a bot: what customers write, what goes wrong, and what becomes of it. The seed decides all of it. */
public final class Simulation {

    private static final double SECOND = 1_000;
    private static final long LAST_TROUBLE = 60;
    /** Handlers that hang are tried three times, one after the other in a conversation. */
    private static final long LONGEST = 3_600;
    /** How long it is quiet before it is over: whose process was killed, the group expels only later, and who takes over may begin again. */
    private static final long QUIET = 15;
    /** The last heartbeat is older than the last commit by so much at most. */
    private static final long LEARNS = 1_500_000_000L;
    /** How long something may be on its way when everything is over. */
    private static final long REST = 120;

    private final long seed;
    private final Settings settings;
    private final Trace trace;
    private final Chance chance;
    private final VirtualTime time;
    private final SimulatedLog log;
    private final SimulatedGroup callbacks;
    private final SimulatedGroup answers;
    private final SimulatedHub hub;
    private final SimulatedStore store;
    private final Account account;
    private final Surroundings surroundings;
    private final Chance offering;
    private final HubTroubles hubTroubles;
    private final Replicas replicas;
    private int senders;
    private long doneAt = Long.MAX_VALUE;

    public Simulation(long seed, boolean keepsTrace) {
        this.seed = seed;
        this.trace = new Trace(keepsTrace);
        this.chance = new Chance(seed);
        this.time = new VirtualTime(new Chance(chance.seed()), trace);
        Machine.use(time);
        RandomGenerator random = new SplittableRandom(chance.seed());
        this.offering = new Chance(Long.reverse(seed));
        this.settings = Settings.drawn(chance, offering);
        double bad = chance.oneOf(0.0, 0.0, 0.02, 0.1);
        this.log = new SimulatedLog(time, chance.oneOf(1, 2, 4));
        this.callbacks = new SimulatedGroup(time, chance, log, SimulatedLog.CALLBACKS, false, Settings.SESSION.toMillis());
        this.answers = new SimulatedGroup(time, chance, log, SimulatedLog.REPLIES, settings.plan().isPresent(),
                Settings.SESSION.toMillis());
        Troubles troubles = new Troubles(time, bad, chance.of(0.5) ? bad : 0);
        this.account = new Account(time, settings.plan(), settings.recognises(), new HubAndLog());
        this.hubTroubles = HubTroubles.drawn(time, chance);
        this.hub = new SimulatedHub(time, chance,
                new SimulatedHub.Manners(settings.recognises(), chance.of(0.5), chance.upTo(3)), hubTroubles, account,
                () -> senders);
        this.store = new SimulatedStore(time, chance, chance.oneOf(0.0, 0.02, 0.1));
        log.onAppend(account::appended);
        callbacks.onTenants(account.turns());
        answers.onTenants(new Senders());
        this.surroundings = new Surroundings(time, chance, log, callbacks, answers, troubles, hub, store, account,
                new Offers(account, time), settings, random, new Operators(time, new Chance(~seed)));
        this.replicas = new Replicas(surroundings);
    }

    private final class HubAndLog implements Knowledge {

        @Override
        public boolean isCommitted(Message message) {
            return callbacks.isDone(callbacks.partitions().get(message.partition()), message.offset());
        }

        @Override
        public boolean isWithoutRights(Process process) {
            return callbacks.isExpelledFor(process, LEARNS);
        }

        @Override
        public boolean isOver(String conversation) {
            return hub.isOver(conversation);
        }

        @Override
        public boolean mayBeTaken(String conversation, String reply) {
            return hub.mayHave(conversation, reply);
        }
    }

    /** Counts how often a partition of replies has come to a process, or was taken from one. */
    private final class Senders implements SimulatedGroup.Tenants {

        @Override
        public void beginsOrIsLost(int partition) {
            senders++;
        }

        @Override
        public void isHandedOver(int partition) {
            // It comes to another next.
        }
    }

    /** @throws Broken with the promise that was not kept */
    public Simulation run() {
        replicas.begin();
        Customers customers = new Customers(surroundings, LAST_TROUBLE);
        customers.plan();
        new Misfortunes(surroundings, hubTroubles, replicas, LAST_TROUBLE).plan();
        if (settings.offers()) {
            new Choosers(surroundings, offering, customers, LAST_TROUBLE).plan();
        }
        time.runUntil(() -> isBroken() || isOver(), (long) (LONGEST * SECOND * 1e6));
        account.broken().ifPresent(broken -> {
            throw broken;
        });
        check();
        return this;
    }

    private boolean isBroken() {
        return account.broken().isPresent();
    }

    /** Everything has come to its end, and nothing is on its way that could begin again. */
    private boolean isOver() {
        if (time.ran() % 64 != 0) {
            return false;
        }
        if (!account.isSettled() || !isCommitted(callbacks) || !isCommitted(answers)) {
            doneAt = Long.MAX_VALUE;
            return false;
        }
        doneAt = Math.min(doneAt, time.now());
        return time.isQuietFor(QUIET * 1_000_000_000L) || time.now() - doneAt > REST * 1_000_000_000L;
    }

    private boolean isCommitted(SimulatedGroup group) {
        for (TopicPartition partition : group.partitions()) {
            if (group.committed(partition) != log.end(partition)) {
                return false;
            }
        }
        return true;
    }

    private void check() {
        time.as(time.world(), () -> {
            account.check(callbacks, answers, log);
            account.conversations().forEach(conversation -> account.checkState(conversation,
                    Optional.ofNullable(store.states().get(conversation)).map(state -> Log.ofDocument(state.json()))
                            .orElse(Log.EMPTY)));
        });
        for (Replica replica : replicas.alive()) {
            require(Promise.BOUNDED_MEMORY, replica.leftovers());
            require(Promise.EVERYTHING_ENDS, replica.openCircuits());
        }
    }

    private static void require(Promise promise, List<String> against) {
        if (!against.isEmpty()) {
            throw new Broken(promise, against.toString());
        }
    }

    public long seed() {
        return seed;
    }

    public Trace trace() {
        return trace;
    }

    public List<Replica> replicas() {
        return replicas.alive();
    }

    public Account account() {
        return account;
    }

    public Offers offers() {
        return surroundings.offers();
    }

    public VirtualTime time() {
        return time;
    }
}
