package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.conversation.Customer;
import dev.custombot.message.Escalation;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import dev.custombot.message.TimePicker;
import io.smallrye.mutiny.Uni;

/** A bot answers within a unit test as it does at its hub. */
class BotTesterTest {

    private final BotTester bot = BotTester.of(ShoeBot.class);
    private final TestConversation conversation = bot.conversation();

    @Test
    void theMostSpecificHandlerIsCalled() {
        assertThat(conversation.customerSays("hello").awaitReply(Text.class).value()).isEqualTo("Hello Alex Customer");
        assertThat(conversation.awaitReply(QuickReply.class).title()).isEqualTo("What shall it be?");
        assertThat(conversation.customerSays("what?").awaitReply().text()).contains("I did not understand 'what?'");
    }

    @Test
    void theCustomerIsKnown() {
        assertThat(conversation.customerIs(Customer.named("Jo")).customerSays("hello").awaitReply().text())
                .contains("Hello Jo");
    }

    @Test
    void aQuestionIsAnsweredAndStateIsKept() {
        conversation.customerSays("hello").customerChooses("Boots").awaitReplies(3);

        assertThat(conversation.customerSays("50").awaitReply().text()).contains("There is no size 50");
        assertThat(conversation.customerSays("42").awaitReply().text()).contains("Size 42, wish 1");

        conversation.customerChooses("Sandals").awaitReply();
        assertThat(conversation.customerSays("41").awaitReply().text()).contains("Size 41, wish 2");
    }

    @Test
    void aQuestionExpires() {
        conversation.customerSays("hello").customerChooses("Boots").timePasses("31m").customerSays("42");

        assertThat(conversation.awaitReplies(4).get(3).text()).contains("I did not understand '42'");
    }

    @Test
    void aTimeAndAFormAreFilledIn() {
        TimePicker times = conversation.customerSays("when").awaitReply(TimePicker.class);
        assertThat(conversation.customerChooses(times.timeslots().get(1)).awaitReply().text()).contains("See you at t-2");

        conversation.customerSays("form").awaitReply();
        assertThat(conversation.customerFillsIn(Map.entry("name", "Jo"), Map.entry("colour", "Blue")).awaitReply().text())
                .contains("[Jo] wants [b]");
        assertThatThrownBy(() -> conversation.customerFillsIn(Map.entry("colour", "Green"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("[Red, Blue]");
    }

    @Test
    void aClassOfTheTeamIsRead() {
        assertThat(
                conversation.customerSends("custom.parcel", "{\"number\":\"p-1\",\"day\":\"2026-11-27\"}").awaitReply().text())
                .contains("p-1 comes on a FRIDAY");
    }

    @Test
    void whatDoesNotFitTheClassIsNamed() {
        TestConversation parcels = BotTester.of(ParcelBot.class).conversation();

        assertThat(parcels.customerSends("custom.parcel", "{\"number\":\"p-1\",\"day\":\"soon\"}").awaitReply().text())
                .contains("The content is not a JSON object that makes a Parcel: 'day' is no LocalDate");
    }

    @Test
    void aFailureIsRetriedThenGivenUp() {
        conversation.customerSays("break").awaitNothing(Duration.ofMillis(50));

        assertThat(conversation.awaitDeadLetter().cause()).isEqualTo(IllegalStateException.class.getName());
        assertThat(bot.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.type()).isEqualTo("text");
            assertThat(letter.handler().orElseThrow()).endsWith("ShoeBot#breaks");
        });
        assertThat(conversation.customerSays("apologise").awaitReply().text()).contains("Sorry: sorry");
    }

    @Test
    void eachDeadLetterIsHandedOutOnce() {
        conversation.customerSays("break").awaitDeadLetter();

        assertThatThrownBy(conversation::awaitDeadLetter).isInstanceOf(AssertionError.class)
                .hasMessageContaining("there was not a dead letter");
        assertThat(conversation.customerSays("break").awaitDeadLetter().handler().orElseThrow()).endsWith("ShoeBot#breaks");
    }

    @Test
    void whatIsSaidMeanwhileComesFirst() {
        assertThat(conversation.customerSays("early").awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("one", "two", "three");
    }

    @Test
    void severalMessagesComeTogether() {
        conversation.inOneCallback(people -> people.customerSays("a").customerSays("b"));

        assertThat(conversation.awaitReplies(2).get(1).text()).contains("I did not understand 'b'");
    }

    @Test
    void whatComesTogetherAnswersNoQuestionThatWasAskedLater() {
        conversation.customerSays("hello").awaitReplies(2);
        conversation.inOneCallback(people -> people.customerChooses("Boots").customerSays("42"));

        assertThat(conversation.awaitReply().text()).contains("Boots in which size?");
        assertThat(conversation.awaitReply().text()).contains("I did not understand '42'");
        assertThat(conversation.customerSays("42").awaitReply().text()).contains("Size 42, wish 1");
    }

    @Test
    void aPersonTakesOverAndHandsBack() {
        conversation.customerSays("person").awaitReply(Escalation.class);
        assertThat(conversation.state()).isEqualTo("agent");

        conversation.customerSays("hello?").agentSays("I am Kim").awaitNothing(Duration.ofMillis(50));
        conversation.agentHandsOver("order");
        assertThat(conversation.state()).isEqualTo("bot");
        assertThat(conversation.customerSays("menu").awaitReply().text()).contains("Hello Alex Customer");
    }

    @Test
    void atAHubThatShowsTextsItIsAdapted() {
        TestConversation brevo = BotTester.of(ShoeBot.class).at("brevo").conversation();

        BotReply menu = brevo.customerSays("hello").awaitReplies(2).get(1);
        assertThat(menu.text()).contains("What shall it be?\n1. Boots\n2. Sandals");
        assertThat(brevo.customerChooses("Sandals").awaitReply().text()).contains("Sandals in which size?");
        brevo.customerSays("42").awaitReply();

        brevo.customerSays("form").awaitReply();
        assertThat(brevo.customerFillsIn(Map.entry("name", "Jo"), Map.entry("colour", "Red")).awaitReply().text())
                .contains("[Jo] wants [r]");
    }

    @Test
    void filtersComeFirst() {
        TestConversation closed = BotTester.of(ShoeBot.class, ClosedFilter.class).conversation();

        assertThat(closed.customerSays("hello").awaitReply().text()).contains("The shop is closed");
        assertThat(closed.replies()).hasSize(1);
    }

    @Test
    void objectsAreGiven() {
        TestConversation other = BotTester.of(ShoeBot.class).with(new ShoeBot.Stock() {

            @Override
            boolean has(String size) {
                return true;
            }
        }).conversation();
        other.customerSays("hello").customerChooses("Boots").awaitReplies(3);

        assertThat(other.customerSays("12").awaitReply().text()).contains("Size 12, wish 1");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> BotTester.of(ShoeBot.class).forBot("other").conversation())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other").hasMessageContaining("ShoeBot");
    }

    @Test
    void aReplyThatDoesNotComeShowsTheConversation() {
        conversation.customerSays("hello").awaitReplies(2);

        assertThatThrownBy(conversation::awaitReply).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Customer: hello").hasMessageContaining("Bot: Hello Alex Customer")
                .hasMessageContaining("[Boots] [Sandals]").hasMessageContaining("read by the test: 2 of 2 replies");
        assertThatThrownBy(() -> conversation.customerSays("hello").awaitNothing(Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("said Bot: Hello Alex Customer");
    }

    /** Says why it could not be called. */
    static class ParcelBot {

        @OnMessage("custom.parcel")
        void parcel(ShoeBot.Parcel parcel) {}

        @OnFailure
        String failed(MalformedContentException failure) {
            return failure.getMessage();
        }
    }

    /** Answers for the bot. */
    static class ClosedFilter implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            replies.send("The shop is closed");
            return Uni.createFrom().voidItem();
        }
    }
}
