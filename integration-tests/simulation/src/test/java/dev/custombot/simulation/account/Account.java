package dev.custombot.simulation.account;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.simulation.bot.Log;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.hub.SimulatedHub;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.StoredRecord;
import dev.custombot.simulation.time.VirtualTime;

/** Counts what becomes of each message and of each reply, and finds the first promise that is broken. */
public final class Account implements SimulatedHub.Customer {

    private final boolean recognises;
    private final Knowledge knowledge;
    private final Verdict verdict;
    private final Messages messages = new Messages();
    private final Turns turns;
    private final Said said;
    private final Read read;
    private final Requests requests;
    /** What is accounted for stays so, and is not looked at again. */
    private final Set<Message> open = new LinkedHashSet<>();

    /** @param recognises whether the hub shows a repetition once */
    public Account(VirtualTime time, Optional<RatePlan> plan, boolean recognises, Knowledge knowledge) {
        this.recognises = recognises;
        this.knowledge = knowledge;
        this.verdict = new Verdict(time);
        this.turns = new Turns(time, messages, knowledge, verdict);
        this.said = new Said(time, messages, verdict);
        this.read = new Read(time, messages, verdict, recognises);
        this.requests = new Requests(time, plan, verdict);
    }

    /** The first promise that was not kept. */
    public Optional<Broken> broken() {
        return verdict.broken();
    }

    /** What handlers do. */
    public Turns turns() {
        return turns;
    }

    /** Reads all topics. */
    public void appended(StoredRecord record) {
        switch (record.topic()) {
            case SimulatedLog.CALLBACKS -> messages.add(record).ifPresent(open::add);
            case SimulatedLog.REPLIES -> said.replies(record);
            default -> said.deadLetter(record);
        }
    }

    /** Called with the conversation and the text whenever a customer reads something. */
    public void onRead(BiConsumer<String, String> listener) {
        read.onRead(listener);
    }

    @Override
    public void requested() {
        requests.add();
    }

    @Override
    public void isImpatient(String how) {
        // Thrown, it would be a request that fails at once, and is made again at once, for ever.
        verdict.note(Promise.PLAN_IS_KEPT, how);
    }

    @Override
    public void reads(String conversation, OutgoingReply reply) {
        read.add(conversation, reply);
    }

    void require(Promise promise, boolean holds, Supplier<String> what) {
        verdict.require(promise, holds, what);
    }

    Message message(String id) {
        return messages.get(id);
    }

    /** In the order in which they came. */
    List<Message> conversation(String name) {
        return messages.ofConversation(name);
    }

    /** Whether everything has come to its end. */
    public boolean isSettled() {
        open.removeIf(this::isAccountedFor);
        return open.isEmpty();
    }

    private boolean isAccountedFor(Message message) {
        return message.givenUp || message.silent
                || message.hasCompleteRun(reply -> isEnded(reply.messageId()));
    }

    private boolean isEnded(String reply) {
        return read.contains(reply) || mayBeTaken(reply) || said.isDead(reply);
    }

    private boolean mayBeTaken(String reply) {
        return knowledge.mayBeTaken(said.conversationOf(reply), reply);
    }

    /** Nothing is to come any more. */
    public void check(SimulatedGroup callbacks, SimulatedGroup answers, SimulatedLog log) {
        messages.all().forEach(message -> require(Promise.NOTHING_IS_NOWHERE, message.isSettled() && isAccountedFor(message),
                () -> "message " + message));
        said.replies()
                .forEach((id, reply) -> require(Promise.NOTHING_IS_NOWHERE,
                        read.contains(id) || said.dead().containsKey(id) || mayBeTaken(id),
                        () -> "reply " + id + " is nowhere: " + reply.type() + " " + reply.content().text().orElse("")));
        for (SimulatedGroup group : List.of(callbacks, answers)) {
            group.partitions().forEach(partition -> require(Promise.EVERYTHING_ENDS,
                    group.committed(partition) == log.end(partition),
                    () -> partition + " is not committed: " + group.committed(partition) + " of " + log.end(partition)));
        }
        said.dead().forEach((id, cause) -> require(Promise.NOTHING_IS_NOWHERE, isRightlyGivenUp(said.replies().get(id), cause),
                () -> "given up although the hub would take it: " + id + " " + cause));
        read.checkOrder();
    }

    private boolean isRightlyGivenUp(OutgoingReply reply, String cause) {
        return switch (cause.replace("unknown: ", "")) {
            case "refused" -> reply.content().text().filter(text -> text.contains("REFUSE")).isPresent();
            // What was to end it may have been given up, where nothing is sent again.
            case "ended", "left" -> !recognises || knowledge.isOver(said.conversationOf(reply.messageId()));
            default -> true;
        };
    }

    /** The final states; where a conversation has ended, that of what came after it. */
    public void checkState(String conversation, Log state) {
        require(Promise.ONE_CHANGE_PER_MESSAGE, new HashSet<>(state.messages()).size() == state.messages().size(),
                () -> "a message is twice in the state of " + conversation);
        for (int i = 0; i < state.messages().size(); i++) {
            Message message = message(state.messages().get(i));
            String run = state.runs().get(i);
            require(Promise.NO_MIXTURE_OF_RUNS, Set.of(run).containsAll(message.readRuns),
                    () -> "the customer reads of " + message.id
                            + " the run " + message.readRuns + ", and the state is that of " + run);
        }
        conversation(conversation).stream().filter(message -> message.script == Script.STATE)
                .filter(message -> !message.givenUp && !isForgotten(conversation))
                .forEach(message -> require(Promise.ONE_CHANGE_PER_MESSAGE, state.messages().contains(message.id),
                        () -> message.id + " is not in the state"));
    }

    private boolean isForgotten(String conversation) {
        return conversation(conversation).stream().anyMatch(message -> message.script == Script.END);
    }

    public Set<String> conversations() {
        return messages.conversations();
    }

    public int messages() {
        return messages.all().size();
    }

    public int runs() {
        return turns.runs();
    }
}
