package dev.custombot.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.OnMessage;
import dev.custombot.message.Bubble;
import dev.custombot.message.Form;
import dev.custombot.message.FormItem;
import dev.custombot.message.InputPage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.ListPicker.Item;
import dev.custombot.message.QuickReply;
import dev.custombot.message.SelectPage;
import dev.custombot.message.Text;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;

/** Who may choose several things chooses several in a test, and a recording of it is played again. */
class ScenariosWithSeveralChoicesArePlayedTest {

    static class CoatBot {

        @OnMessage("text")
        ListPicker coats(Text message) {
            return ListPicker.builder("Which coats?").section("Long", Item.of("c-1", "Trench"), Item.of("c-2", "Loden | green"))
                    .section("Short", Item.of("c-3", "Parka – blue"), Item.of("c-4", "Duffle")).multipleSelection().build();
        }

        @OnMessage(value = "text", matching = "one")
        ListPicker one(Text message) {
            return ListPicker.of("Which coat?", Item.of("c-1", "Trench"), Item.of("c-2", "Loden"));
        }

        @OnMessage(value = "text", matching = "quick")
        QuickReply quick(Text message) {
            return QuickReply.of("Which?", "Trench", "Loden");
        }

        @OnMessage(value = "text", matching = "numbers")
        ListPicker numbers(Text message) {
            return ListPicker.builder("Which sizes?").section("Sizes", Item.of("s-1", "2"), Item.of("s-2", "1"))
                    .multipleSelection()
                    .build();
        }

        @OnMessage("richMessage.listpicker")
        String picked(ListPicker picked) {
            return picked.selected().stream().map(Item::id).collect(Collectors.joining(" and "));
        }

        @OnMessage(value = "text", matching = "form")
        Form form(Text message) {
            return Form.of(Bubble.of("Your order"), InputPage.builder("why", "Why?").nextPage("note").build(),
                    InputPage.builder("note", "A note?").nextPage("colours").build(),
                    SelectPage.builder("colours", "Which colours?").item(FormItem.of("Red | dark", "r"))
                            .item(FormItem.of("Blue", "b")).item(FormItem.of("Green", "g")).multipleSelection().submitForm()
                            .build());
        }

        @OnMessage("richMessage.form")
        String filled(Form form) {
            return form.pages().stream().map(page -> page.answers().toString()).collect(Collectors.joining(" "));
        }
    }

    private final BotTester bot = BotTester.of(CoatBot.class);

    @ParameterizedTest
    @ValueSource(strings = {"egain", "brevo"})
    void ofAList(String hub) {
        TestConversation conversation = bot.at(hub).conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(conversation.customerChooses("Loden | green", "Parka – blue").awaitReply().text()).contains("c-2 and c-3");

        Scenario.of("again", conversation.transcript()).play(BotTester.of(CoatBot.class).at(hub).conversation());
    }

    @Test
    void asTheyAreRecorded() {
        TestConversation conversation = bot.conversation().customerSays("hello").customerChooses("Loden | green", "Duffle");

        assertThat(conversation.transcript()).isEqualTo("""
                Customer: hello
                Bot: Which coats?
                  [Trench] [Loden | green] [Parka – blue] [Duffle]
                Customer chooses: Loden \\| green | Duffle
                Bot: c-2 and c-4
                """);
    }

    @Test
    void whereTitlesAreNumbersAHubThatShowsTextsHasOnlyTitles() {
        TestConversation conversation = bot.at("brevo").conversation().customerSays("numbers");

        assertThat(conversation.awaitReply().choices()).containsExactly("2", "1");
        assertThat(conversation.customerChooses("1").awaitReply().text()).contains("s-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"egain", "brevo"})
    void notWhereOnlyOneCanBeChosen(String hub) {
        TestConversation one = bot.at(hub).conversation().customerSays("one");
        TestConversation quick = bot.at(hub).conversation().customerSays("quick");

        assertThatThrownBy(() -> one.customerChooses("Trench", "Loden")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("only one");
        assertThatThrownBy(() -> quick.customerChooses("Trench", "Loden")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("only one");
        assertThatThrownBy(() -> one.customerChooses("Trench", "Parka")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("'Parka' is not on offer, but [Trench, Loden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"egain", "brevo"})
    void ofAForm(String hub) {
        TestConversation conversation = bot.at(hub).conversation().customerSays("form");
        conversation.awaitReply();
        conversation.customerFillsIn(Map.entry("why", hub.equals("egain") ? "too | small\nand red" : "small"),
                Map.entry("note", ""), Map.entry("colours", "Red | dark"), Map.entry("colours", "Green"));

        assertThat(conversation.awaitReply().text().orElseThrow()).endsWith("[] [r, g]");

        Scenario.of("again", conversation.transcript()).play(BotTester.of(CoatBot.class).at(hub).conversation());
    }

    @Test
    void ofAFormAsTheyAreRecorded() {
        TestConversation conversation = bot.conversation().customerSays("form").customerFillsIn(
                Map.entry("why", "too | small\nand red"), Map.entry("note", ""), Map.entry("colours", "Red | dark"),
                Map.entry("colours", "Green"));

        assertThat(conversation.transcript()).contains("""
                Customer fills in: why = too \\| small\\nand red | note = | colours = Red \\| dark | colours = Green
                """);
        assertThatThrownBy(() -> conversation.customerFillsIn(Map.entry("why", "a"), Map.entry("why", "b")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("'why'").hasMessageContaining("one answer");
    }
}
