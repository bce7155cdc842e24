package dev.custombot.faults.account;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import dev.custombot.faults.traffic.CustomerMessage;
import dev.custombot.faults.traffic.Ledger;

/** Compares what was acknowledged with what was handled, what the hub has, and what was given up. */
public final class Accountant {

    private static final Answered NOTHING = new Answered(List.of());

    private final Path folder;
    private final Path journal;
    private final Ledger ledger;
    private final int notStored;

    /**
     * @param folder where the bots note their calls
     * @param notStored the status that asks for a callback again
     */
    public Accountant(Path folder, Path journal, Ledger ledger, int notStored) {
        this.notStored = notStored;
        this.folder = folder;
        this.journal = journal;
        this.ledger = ledger;
    }

    /** As things are now; the broker must serve. */
    public Account account(String bootstrapServers) {
        Map<String, CustomerMessage> acknowledged = ledger.acknowledged();
        Map<String, List<Integer>> calls = calls().numbers();
        List<DeadLetterTopic.Entry> deadLetters = DeadLetterTopic.read(bootstrapServers);
        Set<String> dead = new HashSet<>();
        deadLetters.forEach(letter -> letter.messageId().ifPresent(dead::add));

        int complete = 0;
        int lost = 0;
        int handled = 0;
        int given = 0;
        Map<String, Set<Integer>> called = sets(calls);
        Map<String, Answered> answered = new HashMap<>();
        HubJournal.read(journal).accepted().forEach((conversation, accepted) -> answered.put(conversation,
                new Answered(accepted.stream().map(HubJournal.Acceptance::text).toList())));
        for (Map.Entry<String, CustomerMessage> entry : acknowledged.entrySet()) {
            CustomerMessage message = entry.getValue();
            boolean wasCalled = called.getOrDefault(message.conversation(), Set.of()).contains(message.wish().number());
            boolean isComplete = wasCalled && !message.wish().fails()
                    && answered.getOrDefault(message.conversation(), NOTHING).isComplete(message.wish());
            boolean isDead = dead.contains(entry.getKey());
            handled += wasCalled ? 1 : 0;
            complete += isComplete ? 1 : 0;
            given += isDead ? 1 : 0;
            lost += isComplete || isDead ? 0 : 1;
        }
        return new Account(ledger.sentCount(), acknowledged.size(), handled, repeatedCalls(calls), complete, given,
                foreign(deadLetters), unexplained(deadLetters), lost, sum(answered, Answered::repeated),
                sum(answered, Answered::mixed), inversions(calls) + sum(answered, Answered::inversions),
                Answers.of(ledger.answers(), notStored));
    }

    /** What the bots noted of their calls. */
    public CallLog calls() {
        return CallLog.read(folder);
    }

    /**
     * Why replies are there more than once.
     *
     * @param kills when bots were killed
     */
    public Doubled doubled(Collection<Long> kills) {
        return Doubled.of(HubJournal.read(journal), kills);
    }

    /** How long replies took. */
    public Latencies latencies() {
        return new Latencies(ledger, HubJournal.read(journal));
    }

    /** What became of the messages that cannot be handled. */
    public GivenUp givenUp(String bootstrapServers) {
        return GivenUp.of(ledger.acknowledged(), calls().numbers(), DeadLetterTopic.read(bootstrapServers));
    }

    private static <T> Map<String, Set<T>> sets(Map<String, List<T>> lists) {
        Map<String, Set<T>> sets = new HashMap<>();
        lists.forEach((conversation, items) -> sets.put(conversation, new HashSet<>(items)));
        return sets;
    }

    /** A message that fails is called again on purpose. */
    private int repeatedCalls(Map<String, List<Integer>> calls) {
        Map<String, Set<Integer>> failing = new HashMap<>();
        ledger.sent().values().stream().filter(message -> message.wish().fails()).forEach(message -> failing
                .computeIfAbsent(message.conversation(), conversation -> new HashSet<>()).add(message.wish().number()));
        return calls.entrySet().stream().mapToInt(entry -> {
            List<Integer> counted = entry.getValue().stream()
                    .filter(number -> !failing.getOrDefault(entry.getKey(), Set.of()).contains(number)).toList();
            return counted.size() - new HashSet<>(counted).size();
        }).sum();
    }

    private static int sum(Map<String, Answered> answered, ToIntFunction<Answered> number) {
        return answered.values().stream().mapToInt(number).sum();
    }

    private static int inversions(Map<String, List<Integer>> calls) {
        return calls.values().stream().mapToInt(Inversions::count).sum();
    }

    private int foreign(List<DeadLetterTopic.Entry> deadLetters) {
        Map<String, CustomerMessage> sent = ledger.sent();
        return (int) deadLetters.stream()
                .filter(letter -> letter.messageId().filter(sent::containsKey).isEmpty() && letter.cause().isPresent()).count();
    }

    private int unexplained(List<DeadLetterTopic.Entry> deadLetters) {
        Map<String, CustomerMessage> sent = ledger.sent();
        return (int) deadLetters.stream().filter(letter -> {
            Optional<CustomerMessage> message = letter.messageId().map(sent::get);
            return letter.cause().isEmpty() || message.filter(found -> !found.wish().fails()).isPresent();
        }).count();
    }
}
