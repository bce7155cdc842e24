package dev.custombot.runtime.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;

/**
 * What was said in a conversation as the lines of a scenario: what a person reads is what a test plays again. Messages are as
 * the bots' own records have them, whichever hub they went over.
 */
public final class ConversationLines {

    /** What stands before the second line of a text, and before choices. */
    public static final String INDENT = "  ";

    private static final String BOT = "Bot";
    private static final String CUSTOMER = "Customer";
    private static final String BEGUN = "# The bot has begun this conversation: play it in one that the bot has begun again, as in a "
            + "new one the bot is silent";

    private ConversationLines() {}

    /** All of them; empty when nothing was said. */
    public static String of(Iterable<JsonNode> messages) {
        List<String> lines = new ArrayList<>();
        messages.forEach(message -> {
            List<String> more = message(message);
            if (lines.isEmpty() && !more.isEmpty() && isOfBot(message)) {
                lines.add(BEGUN);
            }
            lines.addAll(more);
        });
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** One message; no line for what is no part of a conversation, such as typing. */
    public static List<String> message(JsonNode message) {
        String type = message.path("type").path("value").asText();
        if (type.startsWith("typing.")) {
            return List.of();
        }
        return switch (message.path("sender").path("type").asText()) {
            case Sender.CUSTOMER -> customer(type, message);
            case Sender.CUSTOM_BOT -> bot(type, message);
            default -> agent(type, message);
        };
    }

    private static boolean isOfBot(JsonNode message) {
        return message.path("sender").path("type").asText().equals(Sender.CUSTOM_BOT);
    }

    private static List<String> customer(String type, JsonNode message) {
        JsonNode content = RichLines.content(message);
        return switch (type) {
            case MessageType.QUICK_REPLY, MessageType.LIST_PICKER, MessageType.TIME_PICKER ->
                parts("Customer chooses: ", RichLines.choices(content), message);
            case MessageType.FORM -> parts("Customer fills in: ", RichLines.answers(content), message);
            case MessageType.CONVERSATION_END -> List.of("Customer ends");
            default -> person(CUSTOMER, type, message);
        };
    }

    private static List<String> agent(String type, JsonNode message) {
        String intent = message.path("intent").path("value").asText("");
        return switch (type) {
            case MessageType.AGENT_JOIN -> List.of("Agent joins");
            case MessageType.ESCALATION_TRANSFER ->
                List.of(intent.isEmpty() ? "Agent hands over" : "Agent hands over: " + intent);
            default -> person("Agent", type, message);
        };
    }

    /** An answer in which nothing can be read is no choice. */
    private static List<String> parts(String line, List<String> parts, JsonNode message) {
        return parts.isEmpty()
                ? person(CUSTOMER, message.path("type").path("value").asText(), message)
                : List.of(line + Parts.join(parts));
    }

    /** Whatever a person has sent; before it, for people, what of it cannot be played. */
    private static List<String> person(String who, String type, JsonNode message) {
        JsonNode content = message.path("content");
        List<String> files = files(message);
        boolean isText = content.hasNonNull("text") && !content.path("text").asText().isBlank();
        boolean isSaid = type.equals(MessageType.TEXT) && (isText || !files.isEmpty());
        List<String> lines = new ArrayList<>();
        if (isSaid && !isText && SentLine.kinds(content).findAny().isPresent()) {
            lines.add("# What comes next was no mere text, but is played as one");
        } else if (!isSaid && !files.isEmpty()) {
            lines.add("# What comes next came with files, which are not played: " + Parts.join(files));
        } else if (SentLine.kinds(content).count() > 1) {
            lines.add("# What comes next had contents of several kinds, of which one is played");
        }
        lines.addAll(isSaid ? said(who, message) : List.of(who + " sends: " + SentLine.of(type, content)));
        return lines;
    }

    private static List<String> bot(String type, JsonNode message) {
        return switch (type) {
            case MessageType.TEXT -> said(BOT, message);
            case MessageType.QUICK_REPLY, MessageType.LIST_PICKER, MessageType.TIME_PICKER ->
                offered(RichLines.content(message));
            case MessageType.FORM ->
                List.of("Bot asks to fill in: " + Parts.join(RichLines.pages(RichLines.content(message))));
            case MessageType.ESCALATION_TRANSFER, MessageType.ESCALATION_REQUEST -> List.of("Bot hands over");
            case MessageType.CONVERSATION_END -> List.of("Bot ends");
            default -> List.of("Bot sends: " + type);
        };
    }

    private static List<String> offered(JsonNode content) {
        List<String> lines = new ArrayList<>(text(BOT, RichLines.title(content)));
        lines.add(RichLines.choices(content).stream().map(choice -> "[" + choice + "]")
                .collect(Collectors.joining(" ", INDENT, "")));
        return lines;
    }

    private static List<String> said(String who, JsonNode message) {
        JsonNode content = message.path("content");
        String text = content.path("text").asText(content.path("html").asText(""));
        List<String> files = files(message);
        List<String> lines = new ArrayList<>();
        if (files.isEmpty() || who.equals(BOT)) {
            lines.addAll(text.isEmpty() ? List.of() : text(who, text));
            files.forEach(file -> lines.add(who + " attaches: " + file));
        } else {
            // One message is one line, so that it is one when it is played.
            lines.add(who + " attaches: " + Parts.join(files));
            text.strip().lines().map(String::strip).forEach(line -> lines.add(indented(line)));
        }
        return lines;
    }

    private static List<String> text(String who, String text) {
        List<String> lines = new ArrayList<>();
        text.strip().lines().map(String::strip)
                .forEach(line -> lines.add(lines.isEmpty() ? who + ": " + line : indented(line)));
        return lines;
    }

    private static String indented(String line) {
        return INDENT + (line.isEmpty() || "[\\".indexOf(line.charAt(0)) >= 0 ? "\\" + line : line);
    }

    private static List<String> files(JsonNode message) {
        List<String> files = new ArrayList<>();
        message.path("attachments").path("attachment").forEach(file -> files.add(
                file.path("name").asText(file.path("id").asText()) + " (" + file.path("contentType").asText("?") + ")"));
        return files;
    }
}
