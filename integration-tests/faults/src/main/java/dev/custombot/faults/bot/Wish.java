package dev.custombot.faults.bot;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a customer of the suite says: {@code <number> replies=<n> delay=<ms> [fail] …}. What comes after is padding.
 *
 * @param number counts the messages of a conversation
 * @param replies how many replies are wanted
 * @param delay how long the handler takes
 * @param fails whether the handler fails, however often it is called
 */
public record Wish(int number, int replies, Duration delay, boolean fails) {

    private static final int WORDS = 5;

    /** Reads it from a text. */
    public static Wish parse(String text) {
        String[] words = text.split(" ", WORDS);
        return new Wish(Integer.parseInt(words[0]), Integer.parseInt(words[1].substring("replies=".length())),
                Duration.ofMillis(Long.parseLong(words[2].substring("delay=".length()))),
                Arrays.asList(words).contains("fail"));
    }

    /** The text that says it. */
    public String text() {
        return number + " replies=" + replies + " delay=" + delay.toMillis() + (fails ? " fail " : " work ");
    }

    /** The texts of the replies, {@code <number>.<position>}. */
    public Stream<String> answers() {
        return IntStream.range(0, replies).mapToObj(position -> number + "." + position);
    }
}
