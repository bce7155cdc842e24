package dev.custombot.test.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.custombot.test.TestConversation;

/**
 * A conversation that is written down, to be played again: line by line what people say and what the bot is to answer.
 *
 * <pre>
 * # What a customer does who wants to know where an order is
 * Customer: hello
 * Bot: Hello, I am the shop's order bot.
 * Bot: What can I do for you?
 *   [Track my order] [Return an order] [Talk to a person]
 * Customer chooses: Track my order
 * Bot: Which order?
 *   [Trench coat, size M] [Rain boots, size 39] [Wool scarf]
 * Customer chooses: Wool scarf
 * Bot: Order 1003 ... is delivered on Monday.
 * </pre>
 *
 * Three dots stand for anything. The guide lists the lines that there are. The emulator's page records scenarios, and what a failed test tells
 * of its conversation is one. Immutable.
 */
public final class Scenario {

    private final String name;
    private final List<ScenarioStep> steps;

    private Scenario(String name, List<ScenarioStep> steps) {
        this.name = name;
        this.steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException if a line is none of a scenario; it names the line */
    public static Scenario of(String name, String text) {
        return new Scenario(name, ScenarioReader.read(name, text));
    }

    /** From a file in UTF-8, called as the file is. */
    public static Scenario read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /**
     * Plays it in the conversation.
     *
     * @throws AssertionError at the first line that the bot does not keep to, with the conversation so far
     */
    public void play(TestConversation conversation) {
        UnreadFiles files = new UnreadFiles();
        for (ScenarioStep step : steps) {
            try {
                step.play(conversation, files);
            } catch (AssertionError e) {
                throw failed(step, e.getMessage(), e);
            } catch (RuntimeException e) {
                throw failed(step, e + account(conversation), e);
            }
        }
    }

    private AssertionError failed(ScenarioStep step, String why, Throwable cause) {
        return new AssertionError(name + ", line " + step.line() + ": " + step.source() + "\n" + why, cause);
    }

    /** Whatever keeps it from being told, such as a hub that is away, must not hide the failure. */
    private static String account(TestConversation conversation) {
        try {
            return conversation.account();
        } catch (RuntimeException notToBeSeen) {
            return "";
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
