package dev.custombot.simulation.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.simulation.bot.Log;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** Looks at each step of a handler: whether it is this message's turn, and still this process's. */
public final class Turns implements SimulatedGroup.Tenants {

    private static final long AT_ONCE = 4_000_000_000L;

    private final VirtualTime time;
    private final Messages messages;
    private final Knowledge knowledge;
    private final Verdict verdict;
    private final Map<Process, Long> starts = new HashMap<>();
    private Consumer<Process> whenFailed = process -> {};
    private Consumer<Process> whenCalled = process -> {};
    private int runs;

    Turns(VirtualTime time, Messages messages, Knowledge knowledge, Verdict verdict) {
        this.time = time;
        this.messages = messages;
        this.knowledge = knowledge;
        this.verdict = verdict;
    }

    @Override
    public void beginsOrIsLost(int partition) {
        messages.ofPartition(partition).forEach(message -> {
            message.underWay = false;
            // What broke while the partition was another's leaves no trace: the next tenure begins it again.
            message.brokenStreams.clear();
        });
    }

    @Override
    public void isHandedOver(int partition) {
        // What had no time left is called again, and an operator may hold that back.
        messages.ofPartition(partition).filter(message -> message.underWay && message.script.ends())
                .filter(message -> !message.hasExpired(time.now())).forEach(message -> message.handedOver = true);
    }

    public void starts(Process process) {
        starts.put(process, time.now());
    }

    /** A handler begins; gives the run its name. */
    public String begins(Process process, String id) {
        Message message = messages.get(id);
        String run = "r" + ++runs;
        time.trace("begins " + id + " " + message.script + " " + run);
        message.runs++;
        verdict.require(Promise.NO_REPLY_TWICE, !message.handedOver,
                () -> id + " is handled again, although its partition was handed over in good order");
        message.underWay = true;
        messages.before(message).forEach(earlier -> verdict.require(Promise.NO_INVERSION, earlier.isSettled(),
                () -> id + " is handled before " + earlier.id + " is settled"));
        Long broke = message.brokenStreams.get(process);
        verdict.require(Promise.NO_MIXTURE_OF_RUNS, broke == null || broke + AT_ONCE < time.now(),
                () -> "a broken stream begins again: " + id);
        verdict.require(Promise.NO_REPLY_TWICE, !message.hasEndedBefore(starts.get(process)),
                () -> id + " is handled again, although its turn ended before the process began");
        // Who stands still between asking and calling cannot know better; nothing of it is stored or published.
        verdict.require(Promise.NO_REPLY_TWICE, !message.isSettled() || !knowledge.isCommitted(message) || time.isLate(),
                () -> id + " is handled again, although it was committed");
        return run;
    }

    /** Called whenever a handler has failed. */
    public void onFailure(Consumer<Process> listener) {
        whenFailed = listener;
    }

    public void fails(Process process, String id) {
        messages.get(id).fails(process);
        whenFailed.accept(process);
    }

    /** A run of a handler begins, or is about to: its time passes. */
    public void opens(Process process, String id) {
        messages.find(id).ifPresent(message -> message.opens(process, time.now()));
    }

    /** Called whenever a handler is on its way to its thread. */
    public void onCall(Consumer<Process> listener) {
        whenCalled = listener;
    }

    public void calls(Process process) {
        whenCalled.accept(process);
    }

    /** A stream breaks of which something was said. */
    public void streamBreaks(Process process, String id) {
        messages.get(id).brokenStreams.put(process, time.now());
        messages.get(id).streamBroke = true;
    }

    /** A stream breaks before anything of it was said. */
    public void streamIsNone(Process process, String id) {
        messages.get(id).fails(process);
    }

    public void saysEarly(String id, String run) {
        messages.get(id).saidEarly.add(run);
    }

    public void silent(String id) {
        messages.get(id).silent = true;
    }

    /** A process asks for something to be put onto the replies topic. */
    public void publishes(Process process, Headers headers) {
        verdict.require(Promise.NO_MIXTURE_OF_RUNS, !knowledge.isWithoutRights(process),
                () -> process + " publishes what comes of a message that is another's");
    }

    /** A process asks for something to be put into the dead letters: of what cannot be read, nothing else than a commit says that it is there. */
    public void givesUp(Process process, Headers headers) {
        BotHeaders.find(headers, BotHeaders.MESSAGE_ID).flatMap(messages::find)
                .filter(message -> message.script == Script.GARBAGE && message.givenUpBy.add(process))
                .ifPresent(
                        message -> verdict.require(Promise.NO_REPLY_TWICE, !message.givenUp || !knowledge.isCommitted(message),
                                () -> message.id + " is given up again, although it was committed"));
    }

    /** A process asks the store to change something. */
    public void stores(Process process) {
        verdict.require(Promise.ONE_CHANGE_PER_MESSAGE, !knowledge.isWithoutRights(process),
                () -> process + " stores what comes of a message that is another's");
    }

    /** A handler changes the state. */
    public void changes(String id, Log state) {
        verdict.require(Promise.ONE_CHANGE_PER_MESSAGE, !state.messages().contains(id),
                () -> id + " changes the state a second time");
    }

    public int runs() {
        return runs;
    }
}
