package dev.custombot.faults.bot;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a customer of the suite says: {@code <number> replies=<n> delay=<ms> <traits>}. What comes after is padding.
 *
 * @param number counts the messages of a conversation
 * @param replies how many replies are wanted
 * @param delay how long the handler takes
 * @param traits what else is wanted
 */
public record Wish(int number, int replies, Duration delay, Set<Trait> traits) {

    /** What is special about a message. */
    public enum Trait {
        /** The handler fails, however often it is called. */
        FAIL,
        /** Handled on a worker thread, which it blocks. */
        WORKER,
        /** Handled on a virtual thread, which it blocks. */
        VIRTUAL,
        /** Each call says something else, and another number of things. */
        RANDOM,
        /** Hands the conversation over to a person after the replies. */
        ESCALATE,
        /** The handler does not end as long as the bot is told so. */
        STUCK,
        /** The handler counts the messages in the conversation's state. */
        STATE
    }

    private static final int WORDS = 5;
    private static final String NONE = "plain";

    public Wish {
        traits = Set.copyOf(traits);
    }

    public Wish(int number, int replies, Duration delay, Trait... traits) {
        this(number, replies, delay, Set.copyOf(Arrays.asList(traits)));
    }

    /** Reads it from a text. */
    public static Wish parse(String text) {
        String[] words = text.split(" ", WORDS);
        Set<Trait> traits = words[3].equals(NONE)
                ? Set.of()
                : Arrays.stream(words[3].split(",")).map(Trait::valueOf).collect(Collectors.toSet());
        return new Wish(Integer.parseInt(words[0]), Integer.parseInt(words[1].substring("replies=".length())),
                Duration.ofMillis(Long.parseLong(words[2].substring("delay=".length()))), traits);
    }

    /** The text that says it. */
    public String text() {
        String special = traits.isEmpty()
                ? NONE
                : new TreeSet<>(traits).stream().map(Trait::name).collect(Collectors.joining(","));
        return number + " replies=" + replies + " delay=" + delay.toMillis() + " " + special + " ";
    }

    public Wish with(Trait trait) {
        return new Wish(number, replies, delay, Stream.concat(traits.stream(), Stream.of(trait)).collect(Collectors.toSet()));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public boolean fails() {
        return has(Trait.FAIL);
    }

    /** The texts of the replies. */
    public List<String> answers() {
        return answers("", replies);
    }

    /** The texts of so many replies that one call of the handler gives, {@code <number>.<position>} and which call it was. */
    public List<String> answers(String call, int count) {
        String more = call.isEmpty() ? "" : " of " + count + " by " + call;
        return IntStream.range(0, count).mapToObj(position -> number + "." + position + more).toList();
    }
}
