package dev.custombot.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.message.Text;
import dev.custombot.test.BotTester;
import dev.custombot.test.Shoes;
import dev.custombot.test.TestConversation;

/** A conversation that is written down is a test. */
class ScenariosArePlayedTest {

    static class LabelBot {

        @OnMessage(value = "text", matching = "label")
        List<Reply> label(Text message) {
            return List.of(Reply.html("<b>Your label</b>").withAttachments(List.of(pdf("label (1).pdf"))),
                    Reply.files(List.of(pdf("terms.pdf"))));
        }

        @OnMessage("text")
        String file(Text message) {
            return message.attachments().size() > 1 ? message.attachments().size() + " files" : "a file";
        }

        private static Attachment pdf(String name) {
            return Attachment.at(URI.create("https://shop.example/" + name.replace(' ', '-')), name, "application/pdf", 7);
        }
    }

    private static final String BOOTS = """
            # Somebody buys boots
            Customer is: Jo | language = de
            Customer: hello
            Bot: Hello Jo
            Bot: What ... be?
              [Boots] [Sandals]

            Customer chooses: Boots
            Bot matches: Boots in (which|what) size\\?
            Customer: 50
            Bot: There is no size 50
            Time passes: 31m
            Customer: 42
            Bot: I did not understand '42'
            Customer: form
            Bot asks to fill in: name | colour
            Customer fills in: name = Jo | colour = Red
            Bot: [Jo] wants [r]
            Customer sends: custom.parcel {"number":"p-1","day":"2026-11-27"}
            Bot: ... FRIDAY
            Bot is silent
            Customer: two lines,
              the second
            Bot: I did not understand 'two lines,
              the second'
            Customer: person
            Bot hands over
            Agent: I am Kim
            Agent hands over: order
            Bot is silent: 10ms
            Customer ends
            """;

    private final TestConversation conversation = BotTester.of(Shoes.BOT).conversation();

    @Test
    void lineByLine() {
        Scenario.of("boots", BOOTS).play(conversation);
    }

    @Test
    void whatWasSaidIsAScenario() {
        conversation.customerSays("hello").customerChooses("Boots").customerSays("42").customerSays("when")
                .customerChooses("2027-04-01T09:30+0000").customerSays("[odd]\n[line]");

        assertThat(conversation.transcript()).isEqualTo("""
                Customer: hello
                Bot: Hello Alex Customer
                Bot: What shall it be?
                  [Boots] [Sandals]
                Customer chooses: Boots
                Bot: Boots in which size?
                Customer: 42
                Bot: Size 42, wish 1
                Customer: when
                Bot: When do you come?
                  [2027-03-31T17:00+0000] [2027-04-01T09:30+0000]
                Customer chooses: 2027-04-01T09:30+0000
                Bot: See you at t-2
                Customer: [odd]
                  \\[line]
                Bot: I did not understand '[odd]
                  \\[line]'
                """);
        Scenario.of("again", conversation.transcript()).play(BotTester.of(Shoes.BOT).conversation());
    }

    /** Whatever a recording writes down is a line that can be played. */
    @Test
    void filesAndMarkupAndAgentsAreRecordedAndPlayedAgain() {
        TestConversation recorded = BotTester.of(LabelBot.class).conversation();
        recorded.customerSays("label").customerAttaches("coat (1).jpg", "image/jpeg", 7)
                .customerSays("two lines\n[more]", LabelBot.pdf("a.pdf"), LabelBot.pdf("b.pdf")).agentSends("agent.exit", "{}")
                .agentSays("", LabelBot.pdf("offer.pdf"));

        assertThat(recorded.transcript()).isEqualTo("""
                Customer: label
                Bot: <b>Your label</b>
                Bot attaches: label (1).pdf (application/pdf)
                Bot attaches: terms.pdf (application/pdf)
                Customer attaches: coat (1).jpg (image/jpeg)
                Bot: a file
                Customer attaches: a.pdf (application/pdf) | b.pdf (application/pdf)
                  two lines
                  \\[more]
                Bot: 2 files
                Agent sends: agent.exit {}
                Agent attaches: offer.pdf (application/pdf)
                Bot: a file
                """);
        Scenario.of("again", recorded.transcript()).play(BotTester.of(LabelBot.class).conversation());
        assertThatThrownBy(() -> Scenario.of("x", "Customer: label\nBot: ...\nBot attaches: terms.doc")
                .play(BotTester.of(LabelBot.class).conversation())).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Bot attaches: terms.doc").hasMessageContaining("terms.pdf");
    }

    @Test
    void theSameAtAHubThatShowsTexts() {
        Scenario.of("brevo", """
                Customer: hello
                Bot: Hello ...
                Bot: What shall it be?
                  [Boots] [Sandals]
                Customer chooses: Sandals
                Bot: Sandals in which size?
                """).play(BotTester.of(Shoes.BOT).at("brevo").conversation());
    }

    @Test
    void theFirstLineThatIsNotKeptIsNamed() {
        Scenario scenario = Scenario.of("boots.scenario", "Customer: hello\nBot: Hello Sam\n");

        assertThatThrownBy(() -> scenario.play(conversation)).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("boots.scenario, line 2: Bot: Hello Sam\n")
                .hasMessageContaining("but the bot said:\n    Bot: Hello Alex Customer")
                .hasMessageContaining("The conversation so far:\n    Customer: hello");
        assertThatThrownBy(() -> Scenario.of("x", "Customer: hello\nBot: Hello ...\nBot: What shall it be?\n  [Boots]\n")
                .play(BotTester.of(Shoes.BOT).conversation())).isInstanceOf(AssertionError.class)
                .hasMessageContaining("x, line 3");
    }

    @Test
    void aConversationThatIsOverIsNamedToo() {
        Scenario scenario = Scenario.of("bye.scenario", "Customer: bye\nBot: Good bye\nCustomer: and now?\n");

        assertThatThrownBy(() -> scenario.play(BotTester.of(PoliteBot.class).conversation()))
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("bye.scenario, line 3: Customer: and now?\n")
                .hasMessageContaining("has ended").hasMessageContaining("    Customer: bye\n    Bot: Good bye\n    Bot ends");
    }

    @Test
    void soIsALineThatCannotBePlayedHere() {
        Scenario scenario = Scenario.of("bye.scenario", "Customer: hello\nCustomer: broken\n");

        assertThatThrownBy(() -> scenario.play(BotTester.of(PoliteBot.class, PoliteBot.Needy.class).conversation()))
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("bye.scenario, line 2: Customer: broken\n")
                .hasMessageContaining("There is no java.lang.Runnable").hasMessageContaining("Customer: hello")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    /** Ends what it has begun. */
    static class PoliteBot {

        @OnMessage(value = "text", matching = "bye")
        List<Reply> bye() {
            return List.of(Reply.text("Good bye"), Reply.end());
        }

        /** Wants what nobody gives. */
        static class Needy {

            Needy(Runnable work) {}

            @OnMessage(value = "text", matching = "broken")
            void broken() {}
        }
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Scenario.of("x.scenario", "Customer: hello\nCustomer shouts: hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.scenario, line 2: 'Customer shouts: hello'").hasMessageContaining("Customer chooses");
        assertThatThrownBy(() -> Scenario.of("x", "Time passes: soon")).hasMessageContaining("'soon' is no duration");
        assertThatThrownBy(() -> Scenario.of("x", "# nothing")).hasMessageContaining("no lines");
    }

    @Test
    void whatALineWouldNotReadIsAMistake() {
        assertThatThrownBy(() -> Scenario.of("x", "Customer: hello\nCustomer chooses: Boots\n  and laces"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("x, line 2")
                .hasMessageContaining("'and laces'");
        assertThatThrownBy(() -> Scenario.of("x", "Bot ends: good bye")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs nothing behind the colon");
    }

    @Test
    void eachFileOfAFolderIsATest(@TempDir Path folder) throws Throwable {
        Files.writeString(folder.resolve("b.scenario"), BOOTS);
        Files.writeString(folder.resolve("a.scenario"), "Customer: hello\nBot: Good bye\n");
        Files.writeString(folder.resolve("notes.txt"), "no scenario");

        var tests = Scenarios.in(folder).tests(() -> BotTester.of(Shoes.BOT).conversation()).toList();

        assertThat(tests).extracting(test -> test.getDisplayName()).containsExactly("a.scenario", "b.scenario");
        tests.get(1).getExecutable().execute();
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Scenarios.in("nowhere")).hasMessageContaining("nowhere");
    }
}
