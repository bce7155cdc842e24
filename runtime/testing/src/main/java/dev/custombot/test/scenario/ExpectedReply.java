package dev.custombot.test.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.MessageType;
import dev.custombot.runtime.transcript.RichLines;
import dev.custombot.test.BotReply;
import dev.custombot.test.TestConversation;

/**
 * What the bot is to say next.
 *
 * @param described as a line of a scenario
 * @param isMet whether a reply is that
 */
record ExpectedReply(String described, Predicate<BotReply> isMet) {

    private static final Pattern ANYTHING = Pattern.compile("\\s*(?:\\.\\.\\.|…)\\s*");
    private static final Pattern BETWEEN_CHOICES = Pattern.compile("]\\s*\\[");

    /** A text, or a question with exactly these choices. */
    static ExpectedReply of(String first, List<String> more) {
        List<String> choices = new ArrayList<>();
        List<String> text = new ArrayList<>();
        more.forEach(line -> {
            if (line.startsWith("[") && line.endsWith("]")) {
                choices.addAll(Arrays.asList(BETWEEN_CHOICES.split(line.substring(1, line.length() - 1))));
            } else {
                text.add(line);
            }
        });
        String wanted = ScenarioLines.text(first, text);
        if (wanted.isEmpty() && choices.isEmpty()) {
            throw new IllegalArgumentException("says nothing after the colon");
        }
        Pattern pattern = pattern(wanted);
        Predicate<BotReply> isSaid = reply -> pattern.matcher(said(reply, !choices.isEmpty())).matches();
        return new ExpectedReply("Bot: " + wanted + (choices.isEmpty() ? "" : "\n  " + choices),
                isSaid.and(reply -> choices.isEmpty()
                        ? reply.json().isEmpty() && reply.type().equals(MessageType.TEXT)
                        : reply.offers(choices)));
    }

    /** A text, or the question of an offer, that matches the expression as a whole. */
    static ExpectedReply matching(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
        return new ExpectedReply("Bot matches: " + expression, reply -> pattern.matcher(said(reply, false)).matches());
    }

    static ExpectedReply form(List<String> pages) {
        return new ExpectedReply("Bot asks to fill in: " + pages,
                reply -> RichLines.pages(content(reply)).equals(pages));
    }

    static ExpectedReply ofType(String... types) {
        return new ExpectedReply("Bot sends: " + String.join(" or ", types), reply -> List.of(types).contains(reply.type()));
    }

    /** The next reply, if it is that. */
    BotReply await(TestConversation conversation) {
        BotReply reply = conversation.awaitReply();
        if (!isMet.test(reply)) {
            throw new AssertionError(
                    "Expected:\n" + described.indent(4) + "but the bot said:\n" + reply.describe().indent(4).stripTrailing()
                            + conversation.account());
        }
        return reply;
    }

    private static JsonNode content(BotReply reply) {
        return RichLines.parse(reply.json().orElse("{}"));
    }

    /** Line by line, as people read it; without the choices that a hub writes into a text. */
    private static String said(BotReply reply, boolean withoutChoices) {
        String text = reply.json().isPresent()
                ? RichLines.title(content(reply))
                : reply.text().orElseGet(() -> RichLines.parse(reply.message()).path("content").path("html").asText(""));
        return text.strip().lines().map(String::strip)
                .filter(line -> !withoutChoices || !reply.isChoice(line))
                .collect(Collectors.joining("\n")).strip();
    }

    /** The dots stand for the blanks around them, too. */
    private static Pattern pattern(String wanted) {
        return Pattern.compile(Arrays.stream(ANYTHING.split(wanted, -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")), Pattern.DOTALL);
    }
}
