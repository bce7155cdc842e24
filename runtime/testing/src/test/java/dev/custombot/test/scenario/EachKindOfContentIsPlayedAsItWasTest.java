package dev.custombot.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.transcript.ConversationLines;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;
import dev.custombot.test.hub.ControlApi;

/** What people sent is recorded with the kind of its content, so that the bot is given the same when it is played. */
class EachKindOfContentIsPlayedAsItWasTest {

    static class EchoBot {

        @OnMessage({"text", "custom.*", "richMessage.quickreply"})
        String customer(IncomingMessage message) {
            return heard(message);
        }

        @OnMessage(value = {"text", "custom.*"}, sender = "custom_agent")
        String agent(IncomingMessage message) {
            return heard(message);
        }

        private static String heard(IncomingMessage message) {
            Content content = message.content();
            return message.sender().type() + " " + message.type() + " "
                    + content.kind().map(Content.Kind::label).orElse("nothing")
                    + " <" + content.value().orElse("").replace("\n", "/") + ">";
        }
    }

    static Stream<Content> contents() {
        return Stream.of(Content.none(), Content.ofJson("{\"order\":7}"), Content.ofJson("(html) no JSON"),
                Content.ofJson("\"a\""),
                Content.ofText("a note"), Content.ofText("{\"order\":7}"), Content.ofText("two\nlines | a bar \\ and \\n"),
                Content.ofHtml("<p>a <b>note</b></p>"), Content.ofHtml("<p>\n  two lines</p>"),
                Content.ofXml("<order id=\"7\"/>"),
                Content.ofText(""));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void ofTypesOfOnesOwn(Content content) {
        String recorded = conversation().customerSends("custom.note", content).agentSends("custom.note", content).transcript();

        assertThat(replayed(recorded)).isEqualTo(recorded);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void ofTexts(Content content) {
        String recorded = conversation().customerSends("text", content).agentSends("text", content).transcript();

        assertThat(replayed(recorded)).isEqualTo(recorded);
    }

    @Test
    void ofAnAnswerThatChoosesNothing() {
        String recorded = conversation().customerSends("richMessage.quickreply", Content.ofText("the first")).transcript();

        assertThat(replayed(recorded)).isEqualTo(recorded)
                .startsWith("Customer sends: richMessage.quickreply (text) the first\n");
    }

    @Test
    void jsonNeedsNoMark() {
        assertThat(conversation().customerSends("custom.note", Content.ofJson("{}")).transcript())
                .startsWith("Customer sends: custom.note {}\n");
    }

    @Test
    void whatCannotBePlayedIsSaid() {
        String files = "\"attachments\":{\"attachment\":[{\"name\":\"label.pdf\",\"contentType\":\"application/pdf\"}]}";

        assertThat(lines("text", "{\"text\":\"Here\"}", files)).containsExactly(
                "Customer attaches: label.pdf (application/pdf)",
                "  Here");
        assertThat(lines("text", "{\"html\":\"<b>Here</b>\"}", files)).startsWith(
                "# What comes next was no mere text, but is played as one", "Customer attaches: label.pdf (application/pdf)");
        assertThat(lines("custom.note", "{\"html\":\"<b>Here</b>\"}", files)).containsExactly(
                "# What comes next came with files, which are not played: label.pdf (application/pdf)",
                "Customer sends: custom.note (html) <b>Here</b>");
        assertThat(lines("text", "{\"text\":\"Here\",\"html\":\"<b>Here</b>\"}", "\"id\":\"1\"")).containsExactly(
                "# What comes next had contents of several kinds, of which one is played", "Customer: Here");
    }

    private static List<String> lines(String type, String content, String more) {
        return ConversationLines.message(ControlApi.parse("{\"type\":{\"value\":\"" + type
                + "\"},\"sender\":{\"type\":\"customer\"},\"content\":" + content + "," + more + "}"));
    }

    private static String replayed(String recorded) {
        TestConversation again = conversation();
        Scenario.of("recorded", recorded).play(again);
        return again.transcript();
    }

    private static TestConversation conversation() {
        return BotTester.of(EchoBot.class).conversation();
    }
}
