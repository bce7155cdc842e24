package dev.custombot.simulation.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.custombot.simulation.bot.Offer;
import dev.custombot.simulation.bot.Offer.Choice;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.time.VirtualTime;

/** Finds an answer that is not understood as what it means after what its customer was shown last. */
public final class Offers {

    /** Offers are forgotten after half an hour. */
    private static final long YOUNG = 29 * 60 * 1_000_000_000L;

    /**
     * What a customer says.
     *
     * @param shown what they had read last
     * @param number of their choice
     * @param title whether they name it by its title
     */
    private record Answer(Offer shown, int number, boolean title, long at) {}

    private final Account account;
    private final VirtualTime time;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Long> made = new HashMap<>();
    private final Map<String, Set<String>> read = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private int understood;

    public Offers(Account account, VirtualTime time) {
        this.account = account;
        this.time = time;
    }

    /** A handler offers something. */
    public void makes(Offer offer) {
        made.put(key(offer.message(), offer.run()), time.now());
    }

    /** A customer reads it. */
    public void reads(Offer offer) {
        read.computeIfAbsent(offer.message(), any -> new HashSet<>()).add(offer.run());
    }

    /** A customer answers; whatever else comes of the message, it means this. */
    public void says(String id, Offer shown, int number, boolean title) {
        answers.put(id, new Answer(shown, number, title, time.now()));
    }

    /** A handler is called with a choice. */
    public void isUnderstood(String id, String title) {
        Choice choice = Offer.choice(title);
        Answer answer = answers.get(id);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN, answer != null, () -> id + " is taken for a choice: " + title);
        understood++;
        time.trace("understood " + id + " " + title);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN,
                choice.number() == answer.number() && (!answer.title() || title.equals(answer.shown().title(choice.number()))),
                () -> id + " is another choice than " + title);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN, made.get(key(choice.message(), choice.run())) <= answer.at(),
                () -> id + " is taken for a choice of what was offered only after it was said: " + title);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN,
                Set.of(choice.run()).containsAll(read.getOrDefault(choice.message(), Set.of())),
                () -> id + " is taken for a choice of a run that the customer does not read: " + title);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN, place(choice.message()) >= place(answer.shown().message()),
                () -> id + " is taken for a choice of what was offered before " + answer.shown() + ": " + title);
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN,
                !isLast(id, answer) || choice.message().equals(answer.shown().message()),
                () -> id + " is no choice of " + answer.shown() + ": " + title);
        Set<String> takers = taken.computeIfAbsent(key(choice.message(), choice.run()), any -> new HashSet<>());
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN,
                takers.stream().allMatch(other -> other.equals(id) || account.message(other).givenUp),
                () -> title + " was offered once, and is taken twice: by " + takers + " and " + id);
        takers.add(id);
    }

    /** A handler is called with an answer as with any text. */
    public void isAnyText(String id) {
        Answer answer = answers.get(id);
        time.trace("any text " + id);
        Set<String> takers = taken.getOrDefault(key(answer.shown().message(), answer.shown().run()), Set.of());
        account.require(Promise.CHOICE_IS_WHAT_WAS_SHOWN,
                !isLast(id, answer) || takers.stream().anyMatch(other -> !other.equals(id)) || !isYoung(answer),
                () -> id + " means nothing, although the customer was shown " + answer.shown());
    }

    private boolean isYoung(Answer answer) {
        return answer.at() - made.get(key(answer.shown().message(), answer.shown().run())) < YOUNG;
    }

    /** Nothing else is offered that the bot may have handled before the answer. */
    private boolean isLast(String id, Answer answer) {
        List<Message> conversation = account.conversation(account.message(id).conversation);
        return conversation.subList(place(answer.shown().message()) + 1, place(id)).stream()
                .noneMatch(between -> between.script == Script.OFFER);
    }

    private int place(String id) {
        return account.message(id).place;
    }

    private static String key(String message, String run) {
        return message + "/" + run;
    }

    /** How often a choice was understood: without any, a history says nothing of them. */
    public int understood() {
        return understood;
    }
}
