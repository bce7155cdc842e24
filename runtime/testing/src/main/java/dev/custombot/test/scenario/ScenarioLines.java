package dev.custombot.test.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.MessageType;
import dev.custombot.runtime.transcript.Parts;
import dev.custombot.test.TestConversation;

/** Which lines a scenario can have. */
final class ScenarioLines {

    private static final Map<String, BiFunction<String, List<String>, ScenarioStep.Action>> LINES = new LinkedHashMap<>();

    static {
        said("Customer", (text, more) -> conversation -> conversation.customerSays(text(text, more)));
        said("Customer chooses", alone(choices -> PeoplesLines.chooses(Parts.split(choices))));
        said("Customer fills in", alone(answers -> PeoplesLines.fillsIn(Parts.split(answers))));
        said("Customer attaches", some((files, text) -> PeoplesLines.attaches(files, text, TestConversation::customerSays)));
        said("Customer sends", alone(message -> PeoplesLines.sends(message, TestConversation::customerSends)));
        said("Customer is", alone(customer -> PeoplesLines.is(Parts.split(customer))));
        said("Customer ends", bare(TestConversation::customerEnds));
        said("Agent", (text, more) -> conversation -> conversation.agentSays(text(text, more)));
        said("Agent joins", bare(TestConversation::agentJoins));
        said("Agent attaches", some((files, text) -> PeoplesLines.attaches(files, text, TestConversation::agentSays)));
        said("Agent sends", alone(message -> PeoplesLines.sends(message, TestConversation::agentSends)));
        said("Agent hands over", line(intent -> conversation -> conversation.agentHandsOver(intent)));
        heard("Bot", (text, more) -> ExpectedReply.of(text, more)::await);
        heard("Bot matches", alone(pattern -> ExpectedReply.matching(pattern)::await));
        heard("Bot asks to fill in", alone(pages -> ExpectedReply.form(Parts.split(pages))::await));
        LINES.put("Bot attaches", (file, more) -> {
            String name = PeoplesLines.fileName(nonBlank(file));
            return (conversation, files) -> files.read(conversation, name);
        });
        heard("Bot sends", alone(type -> ExpectedReply.ofType(type)::await));
        heard("Bot hands over",
                bare(ExpectedReply.ofType(MessageType.ESCALATION_TRANSFER, MessageType.ESCALATION_REQUEST)::await));
        heard("Bot ends", bare(ExpectedReply.ofType(MessageType.CONVERSATION_END)::await));
        heard("Bot is silent", line(PeoplesLines::silence));
        said("Time passes", alone(PeoplesLines::time));
    }

    private interface Line extends BiFunction<String, List<String>, Consumer<TestConversation>> {}

    private ScenarioLines() {}

    static Set<String> names() {
        return LINES.keySet();
    }

    /** @throws IllegalArgumentException if there is no such line, or it lacks something, or has too much */
    static ScenarioStep.Action action(String who, String text, List<String> more) {
        BiFunction<String, List<String>, ScenarioStep.Action> line = LINES.get(who);
        if (line == null) {
            throw new IllegalArgumentException("is no line of a scenario");
        }
        return line.apply(text, more);
    }

    private static void heard(String who, Line line) {
        LINES.put(who, (text, more) -> {
            Consumer<TestConversation> action = line.apply(text, more);
            return (conversation, files) -> action.accept(conversation);
        });
    }

    private static void said(String who, Line line) {
        LINES.put(who, (text, more) -> {
            Consumer<TestConversation> action = line.apply(text, more);
            return (conversation, files) -> {
                files.forget(conversation);
                action.accept(conversation);
            };
        });
    }

    /** Something has to stand behind the colon. */
    private static Line some(Line line) {
        return (text, more) -> line.apply(nonBlank(text), more);
    }

    /** Something stands behind the colon, and nothing below it. */
    private static Line alone(Function<String, Consumer<TestConversation>> line) {
        return some(line(line));
    }

    /** Something may stand behind the colon, and nothing below it. */
    private static Line line(Function<String, Consumer<TestConversation>> line) {
        return (text, more) -> {
            if (!more.isEmpty()) {
                throw new IllegalArgumentException("has nothing to do with the indented line below it, '" + more.get(0) + "'");
            }
            return line.apply(text);
        };
    }

    private static Line bare(Consumer<TestConversation> action) {
        return line(text -> {
            if (!text.isEmpty()) {
                throw new IllegalArgumentException("needs nothing behind the colon");
            }
            return action;
        });
    }

    private static String nonBlank(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("says nothing after the colon");
        }
        return text;
    }

    /** A text of several lines; a line that would be read as something else begins with a backslash. */
    static String text(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream().map(ScenarioLines::plain)).collect(Collectors.joining("\n"))
                .strip();
    }

    private static String plain(String line) {
        return line.startsWith("\\") ? line.substring(1) : line;
    }
}
