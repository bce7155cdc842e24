package dev.custombot.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.simulation.account.Account;
import dev.custombot.simulation.account.Broken;
import dev.custombot.simulation.bot.Log;
import dev.custombot.simulation.bot.Operators;
import dev.custombot.simulation.bot.Replica;
import dev.custombot.simulation.bot.Script;
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
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** One history of a bot: what customers write, what goes wrong, and what becomes of it. The seed decides all of it. */
public final class Simulation {

    private static final ObjectMapper MAPPER = new ObjectMapper();
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
    private final Troubles troubles;
    private final HubTroubles hubTroubles;
    private final SimulatedHub hub;
    private final SimulatedStore store;
    private final Account account;
    private final Operators operators;
    private final Surroundings surroundings;
    private final List<Replica> replicas = new ArrayList<>();
    private int started;
    private int kills = 2;
    private int stalls = 1;
    private int senders;
    private long doneAt = Long.MAX_VALUE;

    public Simulation(long seed, boolean keepsTrace) {
        this.seed = seed;
        this.trace = new Trace(keepsTrace);
        this.chance = new Chance(seed);
        this.time = new VirtualTime(new Chance(chance.seed()), trace);
        Machine.use(time);
        RandomGenerator random = new SplittableRandom(chance.seed());
        this.settings = settings();
        double bad = chance.oneOf(0.0, 0.0, 0.02, 0.1);
        this.log = new SimulatedLog(time, chance.oneOf(1, 2, 4));
        this.callbacks = new SimulatedGroup(time, chance, log, SimulatedLog.CALLBACKS, false, Settings.SESSION.toMillis());
        this.answers = new SimulatedGroup(time, chance, log, SimulatedLog.REPLIES, settings.plan().isPresent(),
                Settings.SESSION.toMillis());
        this.troubles = new Troubles(time, bad, chance.of(0.5) ? bad : 0);
        this.account = new Account(time, settings.plan(), settings.recognises(),
                new Knowledge());
        this.hubTroubles = new HubTroubles(time, chance, chance.oneOf(0.0, 0.1, 0.3), possible());
        this.hub = new SimulatedHub(time, chance,
                new SimulatedHub.Manners(settings.recognises(), chance.of(0.5), chance.upTo(3)), hubTroubles, account,
                () -> senders);
        this.store = new SimulatedStore(time, chance, chance.oneOf(0.0, 0.02, 0.1));
        log.onAppend(account::appended);
        callbacks.onTenants(account);
        answers.onTenants(new Senders());
        this.operators = new Operators(time, new Chance(~seed));
        this.surroundings = new Surroundings(time, chance, log, callbacks, answers, troubles, hub, store, account, settings,
                random, operators);
    }

    private final class Knowledge implements Account.Knowledge {

        @Override
        public boolean isCommitted(Account.Message message) {
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

    private Settings settings() {
        Optional<RatePlan> plan = chance.of(0.5)
                ? Optional.of(new RatePlan(chance.oneOf(1.0, 5.0, 20.0), chance.oneOf(1, 5, 10), OptionalLong.empty()))
                : Optional.empty();
        return new Settings(plan, chance.oneOf(1, 3, 10), chance.of(0.9), chance.oneOf(1, 2, 8),
                chance.of(0.3) ? Optional.of("Sorry") : Optional.empty(), chance.of(0.7));
    }

    private Set<HubTroubles.Trouble> possible() {
        Set<HubTroubles.Trouble> possible = EnumSet.noneOf(HubTroubles.Trouble.class);
        for (HubTroubles.Trouble trouble : HubTroubles.Trouble.values()) {
            if (chance.of(0.4)) {
                possible.add(trouble);
            }
        }
        return possible;
    }

    /** @throws Broken with the promise that was not kept */
    public Simulation run() {
        int count = chance.oneOf(1, 2, 2, 3);
        for (int i = 0; i < count; i++) {
            startReplica(chance.of(0.7) ? 0 : chance.between(0, 20));
        }
        customers();
        planTroubles();
        time.inTheBackground(time.world(), LAST_TROUBLE * SECOND, this::endTroubles);
        time.runUntil(() -> isBroken() || isOver(), (long) (LONGEST * SECOND * 1e6));
        account.broken().ifPresent(broken -> {
            throw broken;
        });
        check();
        return this;
    }

    private void startReplica(double seconds) {
        Process process = new Process("bot-" + ++started);
        time.after(time.world(), seconds * SECOND, () -> {
            Replica replica = new Replica(process, surroundings);
            replicas.add(replica);
            time.as(process, replica::start);
        });
    }

    private void customers() {
        int conversations = chance.oneOf(1, 3, 6);
        operators.plan(conversations, LAST_TROUBLE * SECOND);
        int messages = chance.oneOf(3, 10, 25);
        List<Script> scripts = new ArrayList<>();
        for (Script script : Script.values()) {
            if (chance.of(0.5) && (settings.stateful() || !script.isStateful())) {
                scripts.add(script);
            }
        }
        scripts.add(Script.ECHO);
        double span = chance.oneOf(1.0, 10.0, 50.0);
        double redelivered = chance.oneOf(0.0, 0.1, 0.3);
        for (int i = 0; i < messages; i++) {
            String conversation = "c" + chance.upTo(conversations);
            String id = conversation + "-m" + i;
            String text = chance.oneOf(scripts).name().toLowerCase(Locale.ROOT);
            double at = chance.between(0, (long) (span * SECOND));
            time.after(time.world(), at, () -> deliver(conversation, id, text));
            while (chance.of(redelivered)) {
                at += chance.between(100, chance.of(0.5) ? 3_000 : 40_000);
                if (at < LAST_TROUBLE * SECOND) {
                    time.after(time.world(), at, () -> deliver(conversation, id, text));
                }
            }
        }
    }

    private void deliver(String conversation, String id, String text) {
        CallbackRecord record = new CallbackRecord(new RecordOrigin("bot", "simulated"), conversation, id, "text", "customer",
                time.instant(), Optional.empty(), text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        OutgoingKafkaRecordMetadata<?> metadata = record.toMessage().getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
        log.append(SimulatedLog.CALLBACKS, conversation, record.value(), metadata.getHeaders());
    }

    private void planTroubles() {
        int count = chance.oneOf(0, 1, 3, 6);
        for (int i = 0; i < count; i++) {
            double at = chance.between(500, (long) ((LAST_TROUBLE - 10) * SECOND));
            int kind = chance.upTo(10);
            time.after(time.world(), at, () -> trouble(kind));
        }
        // The moments that matter most are those between what is done and what is known to be done.
        double probability = chance.oneOf(0.0, 0.03, 0.15);
        // And those in which something is under way that arrives after the end of whoever has sent it.
        store.onLate(process -> {
            if (!troubles.areOver() && kills > 0 && chance.of(0.3)) {
                kills--;
                time.after(time.world(), chance.between(0, 500),
                        () -> replicas.stream().filter(one -> one.process() == process).findFirst()
                                .ifPresent(this::kill));
            }
        });
        store.onSave(account::stores);
        // And that in which it is found out what is known of a conversation, or in which a handler that has failed is to be called again.
        double reading = chance.oneOf(0.0, 0.0, 0.02);
        store.onRead(process -> standsStill(process, reading));
        double retrying = chance.oneOf(0.0, 0.0, 0.2);
        account.onFailure(process -> standsStill(process, retrying));
        double calling = chance.oneOf(0.0, 0.0, 0.02);
        account.onCall(process -> standsStillNow(process, calling));
        log.onAppend(record -> {
            if (!troubles.areOver() && kills > 0 && !record.topic().equals(SimulatedLog.CALLBACKS) && chance.of(probability)) {
                kills--;
                time.after(time.world(), chance.between(0, 20) / 10.0, () -> any().ifPresent(this::kill));
            }
        });
    }

    private void standsStill(Process process, double probability) {
        if (!troubles.areOver() && stalls > 0 && chance.of(probability)) {
            stalls--;
            time.trace("stall " + process + " that waits");
            time.after(time.world(), chance.between(0, 2),
                    () -> process.stallUntil(time.now() + chance.between(11, 20) * 1_000_000_000L));
        }
    }

    /** Before anything else happens in it. */
    private void standsStillNow(Process process, double probability) {
        if (!troubles.areOver() && stalls > 0 && chance.of(probability)) {
            stalls--;
            time.trace("stall " + process + " that calls");
            process.stallUntil(time.now() + chance.between(11, 20) * 1_000_000_000L);
        }
    }

    private void trouble(int kind) {
        switch (kind) {
            case 0 -> any().ifPresent(this::kill);
            case 1 -> any().ifPresent(replica -> {
                time.trace("stall " + replica.process());
                replica.process().stallUntil(time.now() + chance.between(1, 20) * 1_000_000_000L);
            });
            case 2 -> any().ifPresent(replica -> {
                time.trace("isolate " + replica.process());
                troubles.isolate(replica.process(), time.now() + chance.between(1, 25) * 1_000_000_000L);
            });
            case 3 -> startReplica(0);
            case 4 -> any().ifPresent(replica -> {
                startReplica(chance.between(0, 3));
                replicas.remove(replica);
                time.after(replica.process(), 1, replica::stop);
            });
            case 5 -> hubTroubles.downUntil(time.now() + chance.between(1, 20) * 1_000_000_000L);
            case 6 -> hub.rotateToken();
            case 7 -> answers.anyOwner()
                    .ifPresent(sender -> troubles.isolate(sender, time.now() + chance.between(12, 25) * 1_000_000_000L));
            case 8 ->
                answers.anyOwner().ifPresent(sender -> {
                    time.trace("stall " + sender + " that sends");
                    sender.stallUntil(time.now() + chance.between(11, 20) * 1_000_000_000L);
                });
            default -> troubles.slowUntil(time.now() + chance.between(1, 10) * 1_000_000_000L);
        }
    }

    private Optional<Replica> any() {
        return replicas.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(replicas));
    }

    private void kill(Replica replica) {
        time.trace("kill " + replica.process());
        replica.process().kill();
        replicas.remove(replica);
        startReplica(chance.between(0, 5));
    }

    private void endTroubles() {
        time.trace("troubles end");
        troubles.end();
        hubTroubles.end();
        store.endTroubles();
        if (replicas.isEmpty()) {
            startReplica(0);
        }
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
        return group.partitions().stream().allMatch(partition -> group.committed(partition) == log.end(partition));
    }

    private void check() {
        time.as(time.world(), () -> {
            account.check(callbacks, answers, log);
            account.conversations().forEach(conversation -> account.checkState(conversation,
                    Optional.ofNullable(store.states().get(conversation)).map(state -> log(state.json())).orElse(Log.EMPTY)));
        });
        for (Replica replica : replicas) {
            List<String> leftovers = replica.leftovers();
            if (!leftovers.isEmpty()) {
                throw new Broken(leftovers.toString());
            }
        }
    }

    private static Log log(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            return new Log(texts(document, "messages"), texts(document, "runs"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode document, String name) {
        List<String> texts = new ArrayList<>();
        document.findValues(name).forEach(node -> node.forEach(text -> texts.add(text.asText())));
        return texts;
    }

    public long seed() {
        return seed;
    }

    public Trace trace() {
        return trace;
    }

    public List<Replica> replicas() {
        return replicas;
    }

    public Account account() {
        return account;
    }

    public VirtualTime time() {
        return time;
    }
}
