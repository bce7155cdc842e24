package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.message.App;
import dev.custombot.message.Bubble;
import dev.custombot.message.ListPicker;
import dev.custombot.message.ListPicker.Item;
import dev.custombot.message.Payment;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichLink;
import dev.custombot.message.SignIn;
import dev.custombot.message.Template;
import dev.custombot.message.TimePicker;

/** What a bot may send is drawn as what it is, and what the customer does with it reaches the bot as the hub would deliver it. */
class EachTypeIsDrawnAndUsedTest {

    private static final String BOT = ".bubble.bot ";

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void quickReplies() {
        chat.botSays(QuickReply.of("What can I do?", "Track my order", "Talk to a person"));
        chat.untilShown(BOT + ".choices button", "Track my order");

        chat.page().click(BOT + "button", "Track my order");

        untilAnswered("richMessage.quickreply");
        assertThat(chat.bot().lastJson().getJsonObject("quickReply").getJsonArray("items").getJsonObject(0).getString("title"))
                .isEqualTo("Track my order");
        chat.untilShown(".bubble.mine .content", "Track my order");
        chat.until(() -> assertThat(chat.page().isOff(BOT + "button", "Talk to a person")).isTrue());
        assertThat(chat.page().focused()).isEqualTo("text");
    }

    @Test
    void oneOfAList() {
        chat.botSays(ListPicker.of("Which tea?", Item.of("1", "Green", "from Japan"), Item.of("2", "Black")));
        chat.untilShown(BOT + "button", "Greenfrom Japan");

        chat.page().click(BOT + "button", "Black");

        untilAnswered("richMessage.listpicker");
        assertThat(chosen()).isEqualTo("Black");
    }

    @Test
    void severalOfAList() {
        chat.botSays(ListPicker.builder("Which teas?")
                .section("Teas", Item.of("1", "Green"), Item.of("2", "Black"), Item.of("3", "White"))
                .multipleSelection().build());
        chat.untilShown(BOT + "legend", "Teas");

        chat.page().click(BOT + "label", "Green");
        chat.page().click(BOT + "label", "White");
        chat.page().click(BOT + "button", "Send selection");

        untilAnswered("richMessage.listpicker");
        assertThat(chat.bot().lastJson().encode()).contains("Green", "White").doesNotContain("Black");
    }

    @Test
    void aTime() {
        chat.botSays(TimePicker.builder("When shall we come?").timezone(ZoneOffset.UTC)
                .timeslot("a", OffsetDateTime.parse("2030-04-02T09:30:00Z"), Duration.ofMinutes(30))
                .timeslot("b", OffsetDateTime.parse("2030-04-02T11:00:00Z"), Duration.ofMinutes(30)).build());
        chat.until(
                () -> assertThat(chat.page().texts(BOT + ".choices button")).hasSize(2).first().asString().endsWith("09:30"));

        chat.page().click(BOT + ".choices button", chat.page().texts(BOT + ".choices button").get(1));

        untilAnswered("richMessage.timepicker");
        assertThat(chat.bot().lastJson().getJsonObject("event").getJsonArray("timeslots")).hasSize(1);
        assertThat(chat.bot().lastJson().encode()).contains("2030-04-02T11:00");
    }

    @Test
    void templatesWithQuickReplies() {
        chat.botSays(Template.builder("Good day {{1}}").variable("Alex").quickReply("Go on").build());
        chat.untilShown(BOT + ".content > div", "Good day Alex");

        chat.page().click(BOT + "button", "Go on");

        chat.until(() -> assertThat(chat.bot().heardTexts()).endsWith("Go on"));
    }

    @Test
    void templatesWithCallsToAction() {
        chat.botSays(Template.builder("The shop").link("Shop", "https://shop.example/").call("Call", "+4912345").build());
        chat.untilShown(BOT + "a", "☎ Call");

        assertThat(chat.page().attributes(BOT + "a", "href")).containsExactly("https://shop.example/", "tel:+4912345");
    }

    @Test
    void linksWithPictures() {
        chat.botSays(RichLink.of("The shop", "https://shop.example/tea", "https://shop.example/tea.png"));
        chat.untilShown(BOT + ".card > a", "The shop");

        assertThat(chat.page().attributes(BOT + ".card > a", "href")).containsExactly("https://shop.example/tea");
        assertThat(chat.page().texts(BOT + "img")).isEmpty();
    }

    @Test
    void payments() {
        chat.botSays(Payment.builder("DE", "EUR", Bubble.of("Your tea")).lineItem("Tea", new BigDecimal("4.50"))
                .total("Tea shop", new BigDecimal("4.50")).build());
        chat.untilShown(BOT + "tr.total td", "Tea shop");
        int before = chat.bot().heard().size();

        chat.page().click(BOT + "button", "Pay 4.50 EUR");

        chat.until(() -> assertThat(chat.page().texts(BOT + "small").toString())
                .contains("would open its payment sheet for Tea shop"));
        assertThat(chat.bot().heard()).hasSize(before);
    }

    @Test
    void apps() {
        chat.botSays(App.builder("42", "Tea club", Bubble.of("Join us")).url("https://club.example/").build());
        chat.untilShown(BOT + "button", "Open Tea club");

        chat.page().click(BOT + "button", "Open Tea club");

        chat.until(() -> assertThat(chat.page().texts(BOT + "small").toString()).contains("would open the app 42"));
    }

    @Test
    void signingIn() {
        chat.botSays(SignIn.builder("https://shop.example/back", Bubble.of("Who are you?")).scope("openid").build());
        chat.untilShown(BOT + "button", "Could not sign in");

        chat.page().click(BOT + "button", "Signed in");

        untilAnswered("authentication.success");
        chat.until(() -> assertThat(chat.page().texts(".notice").toString()).contains("The customer signed in."));
    }

    @Test
    void pagesThatAreOpened() {
        chat.botSays(Reply.pagePush("https://shop.example/"));

        chat.untilShown(BOT + "a", "https://shop.example/");
    }

    private void untilAnswered(String type) {
        chat.until(() -> assertThat(chat.bot().heard()).last()
                .satisfies(message -> assertThat(message.getJsonObject("type").getString("value")).isEqualTo(type)));
    }

    private String chosen() {
        return chat.bot().lastJson().getJsonObject("list").getJsonArray("sections").getJsonObject(0).getJsonArray("items")
                .getJsonObject(0).getString("title");
    }
}
