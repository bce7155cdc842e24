package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.message.Bubble;
import dev.custombot.message.Form;
import dev.custombot.message.InputPage;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import dev.custombot.test.scenario.Scenario;

/** A customer may take any of the offers that the bot has made since the customer's last message, also of the same kind. */
class OffersStayOpenUntilTheCustomerSpeaksTest {

    private final TestConversation conversation = BotTester.of(ShopBot.class).conversation();

    @Test
    void theOlderOne() {
        assertThat(answer("Buy coat")).isEqualTo("Coat: Buy coat");
    }

    @Test
    void theNewerOneOfWhatBothHave() {
        assertThat(answer("Later")).isEqualTo("Boots: Later");
    }

    @Test
    void asARecordingHasIt() {
        answer("Buy coat");
        TestConversation again = BotTester.of(ShopBot.class).conversation();

        Scenario.of("recorded", conversation.transcript()).play(again);

        assertThat(again.transcript()).contains("Customer chooses: Buy coat").isEqualTo(conversation.transcript());
    }

    @Test
    void whatWasOfferedBeforeIsOver() {
        conversation.customerSays("shop").customerSays("bags");

        assertThat(conversation.replies()).hasSize(3);
        assertThatThrownBy(() -> conversation.customerChooses("Buy coat")).isInstanceOf(AssertionError.class)
                .hasMessage("'Buy coat' is not on offer, but [Buy bag]");
    }

    @Test
    void choicesOfTwoOffersAreNotChosenTogether() {
        conversation.customerSays("shop");

        assertThatThrownBy(() -> conversation.customerChooses("Buy coat", "Buy boots"))
                .hasMessageContaining("are not choices of the same offer");
    }

    @Test
    void theOlderForm() {
        conversation.customerSays("forms").customerFillsIn(Map.entry("size", "42"));

        assertThat(conversation.awaitReply("text").text()).contains("a size");
    }

    @Test
    void aPageThatNoFormHas() {
        conversation.customerSays("forms");

        assertThatThrownBy(() -> conversation.customerFillsIn(Map.entry("name", "Jo"))).isInstanceOf(AssertionError.class)
                .hasMessage("The form has no page 'name', but [colour]");
    }

    @Test
    void customersOfACrowdTakeTheOlderOne() {
        CrowdCustomer customer = new CrowdCustomer(Persona.named("buyer").says("shop").chooses("Buy coat")
                .thinking(Duration.ZERO), Instant.EPOCH);
        customer.acts(Instant.EPOCH.plusSeconds(1));
        conversation.customerSays("shop").replies()
                .forEach(reply -> customer.hears(reply, Instant.EPOCH.plusSeconds(2)));

        assertThat(customer.acts(Instant.EPOCH.plusSeconds(3))).isPresent();
    }

    private String answer(String choice) {
        conversation.customerSays("shop").awaitReplies(2);
        return conversation.customerChooses(choice).awaitReply().text().orElseThrow();
    }

    static class ShopBot {

        @OnMessage(value = "text", matching = "shop")
        List<Reply> shop(Text message) {
            return List.of(Reply.quickReply("Coat", "Buy coat", "Later"), Reply.quickReply("Boots", "Buy boots", "Later"));
        }

        @OnMessage(value = "text", matching = "bags")
        Reply bags(Text message) {
            return Reply.quickReply("Bag", "Buy bag");
        }

        @OnMessage("richMessage.quickreply")
        String chosen(QuickReply choice) {
            return choice.title() + ": " + choice.selected().orElseThrow();
        }

        @OnMessage(value = "text", matching = "forms")
        List<Sendable> forms(Text message) {
            return List.of(Form.of(Bubble.of("Size"), InputPage.builder("size", "Which size?").submitForm().build()),
                    Form.of(Bubble.of("Colour"), InputPage.builder("colour", "Which colour?").submitForm().build()));
        }

        @OnMessage("richMessage.form")
        String filled(Form form) {
            return form.page("size").isPresent() ? "a size" : "a colour";
        }
    }
}
