package dev.custombot.test.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Customer;
import dev.custombot.runtime.transcript.Parts;
import dev.custombot.runtime.transcript.SentLine;
import dev.custombot.test.TestConversation;
import dev.custombot.test.TestTime;
import dev.custombot.test.hub.People;

/** What people do in the lines of a scenario, and how time passes. */
final class PeoplesLines {

    private static final String SILENCE = "500ms";

    /** Its type stands in brackets behind it; a name may have brackets, too. */
    private static final Pattern FILE = Pattern.compile("(.+) \\((\\?|[^()/]+/[^()/]+)\\)");

    interface Saying {

        void say(TestConversation conversation, String text, Attachment[] files);
    }

    interface Sending {

        void send(TestConversation conversation, String type, Content content);
    }

    private PeoplesLines() {}

    static Consumer<TestConversation> chooses(List<String> choices) {
        String[] more = choices.subList(1, choices.size()).toArray(String[]::new);
        return conversation -> conversation.customerChooses(choices.get(0), more);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Consumer<TestConversation> fillsIn(List<String> answers) {
        List<Map.Entry<String, String>> entries = entries(answers);
        return conversation -> conversation.customerFillsIn(entries.toArray(new Map.Entry[0]));
    }

    private static List<Map.Entry<String, String>> entries(List<String> parts) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("has no '=' in '" + part + "'");
            }
            entries.add(Map.entry(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
        }
        return entries;
    }

    /** What is indented is the text that they came with. */
    static Consumer<TestConversation> attaches(String files, List<String> more, Saying saying) {
        Attachment[] all = Parts.split(files).stream().map(PeoplesLines::file).toArray(Attachment[]::new);
        String text = ScenarioLines.text("", more);
        return conversation -> saying.say(conversation, text, all);
    }

    private static Attachment file(String file) {
        Matcher parts = FILE.matcher(file);
        String type = parts.matches() && !parts.group(2).equals("?") ? parts.group(2) : "application/octet-stream";
        return Attachment.at(People.nowhere(fileName(file)), fileName(file), type, 1_000);
    }

    static String fileName(String file) {
        Matcher parts = FILE.matcher(file);
        return parts.matches() ? parts.group(1) : file;
    }

    static Consumer<TestConversation> sends(String message, Sending sending) {
        SentLine line = SentLine.read(message);
        return conversation -> sending.send(conversation, line.type(), line.content());
    }

    /** The name, and attributes behind it: {@code Jo | language = de}. */
    static Consumer<TestConversation> is(List<String> customer) {
        List<Attribute> attributes = entries(customer.subList(1, customer.size())).stream()
                .map(entry -> Attribute.of(entry.getKey(), entry.getValue())).toList();
        return conversation -> conversation.customerIs(Customer.named(customer.get(0)).withAttributes(attributes));
    }

    static Consumer<TestConversation> silence(String duration) {
        Duration within = TestTime.parse(duration.isEmpty() ? SILENCE : duration);
        return conversation -> conversation.awaitNothing(within);
    }

    static Consumer<TestConversation> time(String duration) {
        TestTime.parse(duration);
        return conversation -> conversation.timePasses(duration);
    }
}
