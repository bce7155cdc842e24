package dev.custombot.test.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.MessageType;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Customer;
import dev.custombot.test.TestConversation;
import dev.custombot.test.TestTime;
import dev.custombot.test.hub.People;

/** What each kind of line of a scenario does. */
final class ScenarioLines {

    private static final String SILENCE = "500ms";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|\\s*");

    /** Its type stands in brackets behind it; a name may have brackets, too. */
    private static final Pattern FILE = Pattern.compile("(.+) \\((\\?|[^()/]+/[^()/]+)\\)");

    private interface Line extends BiFunction<String, List<String>, Consumer<TestConversation>> {}

    private interface Saying {

        void say(TestConversation conversation, String text, Attachment[] files);
    }

    private interface Sending {

        void send(TestConversation conversation, String type, String json);
    }

    private static final Map<String, Line> LINES = new LinkedHashMap<>();

    static {
        LINES.put("Customer", (text, more) -> conversation -> conversation.customerSays(text(text, more)));
        LINES.put("Customer chooses", some((choice, more) -> conversation -> conversation.customerChooses(choice)));
        LINES.put("Customer fills in", some((answers, more) -> fillsIn(entries(answers, "|"))));
        LINES.put("Customer attaches", some((files, more) -> attaches(files, more, TestConversation::customerSays)));
        LINES.put("Customer sends", some((message, more) -> sends(message, TestConversation::customerSends)));
        LINES.put("Customer is", some((customer, more) -> is(customer)));
        LINES.put("Customer ends", (none, more) -> TestConversation::customerEnds);
        LINES.put("Agent", (text, more) -> conversation -> conversation.agentSays(text(text, more)));
        LINES.put("Agent joins", (none, more) -> TestConversation::agentJoins);
        LINES.put("Agent attaches", some((files, more) -> attaches(files, more, TestConversation::agentSays)));
        LINES.put("Agent sends", some((message, more) -> sends(message, TestConversation::agentSends)));
        LINES.put("Agent hands over", (intent, more) -> conversation -> conversation.agentHandsOver(intent));
        LINES.put("Bot", (text, more) -> ExpectedReply.of(text, more)::await);
        LINES.put("Bot matches", some((pattern, more) -> ExpectedReply.matching(pattern)::await));
        LINES.put("Bot asks to fill in", some((pages, more) -> ExpectedReply.form(List.of(SEPARATOR.split(pages)))::await));
        LINES.put("Bot attaches", some((file, more) -> ExpectedReply.file(name(file))));
        LINES.put("Bot sends", some((type, more) -> ExpectedReply.ofType(type)::await));
        LINES.put("Bot hands over", (none, more) -> ExpectedReply.ofType(MessageType.ESCALATION_TRANSFER)::await);
        LINES.put("Bot ends", (none, more) -> ExpectedReply.ofType(MessageType.CONVERSATION_END)::await);
        LINES.put("Bot is silent", (duration, more) -> silent(duration));
        LINES.put("Time passes", some((duration, more) -> passes(duration)));
    }

    private ScenarioLines() {}

    static Set<String> names() {
        return LINES.keySet();
    }

    /** @throws IllegalArgumentException if there is no such line, or it lacks something */
    static Consumer<TestConversation> action(String who, String text, List<String> more) {
        Line line = LINES.get(who);
        if (line == null) {
            throw new IllegalArgumentException("is no line of a scenario");
        }
        return line.apply(text, more);
    }

    private static Line some(Line line) {
        return (text, more) -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("says nothing after the colon");
            }
            return line.apply(text, more);
        };
    }

    /** A text of several lines; a line that would be read as something else begins with a backslash. */
    static String text(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream().map(ScenarioLines::plain)).collect(Collectors.joining("\n"))
                .strip();
    }

    private static String plain(String line) {
        return line.startsWith("\\") ? line.substring(1) : line;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Consumer<TestConversation> fillsIn(List<Map.Entry<String, String>> answers) {
        return conversation -> conversation.customerFillsIn(answers.toArray(new Map.Entry[0]));
    }

    private static List<Map.Entry<String, String>> entries(String text, String separator) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (String part : text.split(Pattern.quote(separator))) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("has no '=' in '" + part.strip() + "'");
            }
            entries.add(Map.entry(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
        }
        return entries;
    }

    /** What is indented is the text that they came with. */
    private static Consumer<TestConversation> attaches(String files, List<String> more, Saying saying) {
        Attachment[] all = SEPARATOR.splitAsStream(files).map(ScenarioLines::file).toArray(Attachment[]::new);
        String text = text("", more);
        return conversation -> saying.say(conversation, text, all);
    }

    private static Attachment file(String file) {
        Matcher parts = FILE.matcher(file);
        String type = parts.matches() && !parts.group(2).equals("?") ? parts.group(2) : "application/octet-stream";
        return Attachment.at(People.nowhere(name(file)), name(file), type, 1_000);
    }

    private static String name(String file) {
        Matcher parts = FILE.matcher(file);
        return parts.matches() ? parts.group(1) : file;
    }

    private static Consumer<TestConversation> sends(String message, Sending sending) {
        int space = message.indexOf(' ');
        String type = space < 0 ? message : message.substring(0, space);
        String json = space < 0 ? "{}" : message.substring(space + 1).strip();
        return conversation -> sending.send(conversation, type, json);
    }

    /** The name, and attributes behind it: {@code Jo | language = de}. */
    private static Consumer<TestConversation> is(String customer) {
        String[] parts = SEPARATOR.split(customer, 2);
        List<Attribute> attributes = parts.length < 2
                ? List.of()
                : entries(parts[1], "|").stream().map(entry -> Attribute.of(entry.getKey(), entry.getValue())).toList();
        return conversation -> conversation.customerIs(Customer.named(parts[0]).withAttributes(attributes));
    }

    private static Consumer<TestConversation> silent(String duration) {
        var within = TestTime.parse(duration.isEmpty() ? SILENCE : duration);
        return conversation -> conversation.awaitNothing(within);
    }

    private static Consumer<TestConversation> passes(String duration) {
        TestTime.parse(duration);
        return conversation -> conversation.timePasses(duration);
    }
}
