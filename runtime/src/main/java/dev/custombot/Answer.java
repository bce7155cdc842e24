package dev.custombot;

/**
 * What a customer answered to a question of the bot; a parameter of a method with {@link OnAnswer}.
 * <p>
 * Unit tests make one with the test module. It may gain methods: let nobody else implement it.
 */
public interface Answer {

    /**
     * The text (HTML with its markup) without surrounding white space; the title of what was chosen from a quick reply or list;
     * the start of what was chosen from a time picker; the JSON of any other rich message.
     */
    String value();

    /** Of the chosen item or time slot; the value itself where there is none. */
    String id();

    /** The number of this answer to the question, from 1. */
    int attempt();

    /** Whether the question cannot be asked again. */
    boolean lastAttempt();
}
