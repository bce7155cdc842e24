package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.message.Bubble;
import dev.custombot.message.Form;
import dev.custombot.message.FormPage;
import dev.custombot.message.InputPage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.SelectPage;
import dev.custombot.runtime.record.CallbackRecord;

/** What a bot has offered at a hub that shows nothing but texts is what the customer's next texts mean: as long as it stands, and no longer. */
class OffersAreUnderstoodInTheConversationTest {

    private static final Reply MENU = Reply.quickReply("What can I do?", "Track", "Return", "stop");
    private static final Reply LIST = ListPicker
            .of("Which coat?", ListPicker.Item.of("c-1", "Trench"), ListPicker.Item.of("c-2", "Rain"))
            .toReply();
    private static final FormPage WRONG = SelectPage.builder("0", "What is wrong?").item("Small", "small")
            .item("Broken", "broken")
            .nextPage("1").build();
    private static final FormPage ELSE = InputPage.builder("1", "Anything else?").submitForm().build();
    private static final Reply FORM = Form.of(Bubble.of("Return"), WRONG, ELSE).toReply();

    private final Chat chat = new Chat();

    @Test
    void aNumberOrATitleIsTheChoice() {
        offered(MENU);
        chat.says("2");
        offered(MENU);
        chat.says("TRACK");
        offered(LIST);
        chat.says("rain");

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return", "richMessage.quickreply Track",
                "richMessage.listpicker [c-2]");
    }

    @Test
    void anythingElseIsWhatItIsAndTheOfferStands() {
        offered(MENU);
        chat.says("hello");
        chat.says("2");

        assertThat(chat.handled).containsExactly("text hello", "richMessage.quickreply Return");
    }

    @Test
    void oneChoiceIsMade() {
        offered(MENU);
        chat.says("2");
        chat.says("1");

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return", "text 1");
        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void theLastOfferCounts() {
        offered(MENU, LIST);
        chat.says("2");

        assertThat(chat.handled).containsExactly("richMessage.listpicker [c-2]");
    }

    @Test
    void itExpires() {
        offered(MENU);
        chat.passes(Duration.ofMinutes(31));
        chat.says("2");

        assertThat(chat.handled).containsExactly("text 2");
        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void notWhileItsAnswerWaitsForItsTurn() {
        offered(MENU);
        CallbackRecord answer = chat.next("2");
        chat.passes(Duration.ofMinutes(40));
        chat.handle(answer, 50);

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return");
    }

    @Test
    void whatWasSaidBeforeItMeansNothingByIt() {
        CallbackRecord before = chat.next("2");
        chat.passes(Duration.ofSeconds(1));
        offered(MENU);
        chat.handle(before, 50);
        chat.says("2");

        assertThat(chat.handled).containsExactly("text 2", "richMessage.quickreply Return");
    }

    @Test
    void aWordThatGivesUpEndsIt() {
        offered(LIST);
        chat.says("Stop");
        chat.says("2");

        assertThat(chat.handled).containsExactly("text Stop", "text 2");
    }

    @Test
    void unlessItIsOnOffer() {
        offered(MENU);
        chat.says("STOP");

        assertThat(chat.handled).containsExactly("richMessage.quickreply stop");
    }

    @Test
    void aWordThatGivesUpEndsItAlsoWhenNobodyHandlesIt() {
        offered(LIST);
        chat.types = Set.of("richMessage.listpicker");
        chat.says("stop");

        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void aQuestionTakesItsPlace() {
        offered(MENU);
        offered(Reply.ask("Which order?", "order"));
        chat.says("2");

        assertThat(chat.handled).containsExactly("answer text 2");
    }

    @Test
    void aQuestionWithAnOfferIsAnsweredByTheChoice() {
        offered(LIST.asking("order"));
        chat.says("2");

        assertThat(chat.handled).containsExactly("answer richMessage.listpicker [c-2]");
    }

    @Test
    void theOfferOfAQuestionFallsWithIt() {
        offered(LIST.asking("order"));
        chat.says("the red one");
        chat.says("2");

        assertThat(chat.handled).containsExactly("answer text the red one", "text 2");
    }

    @Test
    void aHandlerThatIsCalledAgainIsGivenTheSame() {
        offered(MENU);
        AtomicInteger calls = new AtomicInteger();
        chat.bot = message -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException();
            }
            return List.of(Reply.text("Fine"));
        };
        chat.says("2");

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return", "richMessage.quickreply Return");
        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void aHandlerThatFailsLeavesItStanding() {
        offered(MENU);
        chat.bot = message -> {
            throw new IllegalStateException();
        };
        assertThat(chat.says("2")).isEqualTo("failed");
        chat.bot = message -> List.of();
        chat.says("2");

        assertThat(chat.letters.size()).isEqualTo(1);
        assertThat(chat.handled).last().isEqualTo("richMessage.quickreply Return");
    }

    @Test
    void aFilterThatKeepsTheMessageLeavesItStanding() {
        offered(MENU);
        chat.filtered = true;
        chat.says("2");
        chat.filtered = false;
        chat.says("1");

        assertThat(chat.handled).containsExactly("richMessage.quickreply Track");
    }

    @Test
    void whatIsDeliveredAgainIsNotUnderstoodAnew() {
        offered(MENU);
        CallbackRecord answer = chat.next("2");
        chat.bot = message -> List.of(LIST);
        chat.handle(answer, 50);
        chat.handle(answer, 50);

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return");
        assertThat(chat.turns.replies.replies().stream().map(reply -> reply.messageId()).distinct()).hasSize(2);
        chat.bot = message -> List.of();
        chat.handle(chat.next("1"), 51);
        assertThat(chat.handled).last().isEqualTo("richMessage.listpicker [c-1]");
    }

    @Test
    void theEndOfTheConversationEndsIt() {
        offered(MENU);
        offered(Reply.end());
        chat.says("2");

        assertThat(chat.handled).containsExactly("text 2");
        assertThat(chat.turns.replies.texts()).as("the hub has no end to show").hasSize(1);
    }

    @Test
    void soDoesHandingItOver() {
        offered(MENU);
        offered(Reply.escalate());

        assertThat(chat.says("2")).isEqualTo("not_for_us");
        assertThat(chat.handled).isEmpty();
        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void whatTheBotOffersUnaskedIsUnderstood() {
        chat.conversations.say("c-1", MENU).await().indefinitely();
        chat.lane();
        chat.says("2");

        assertThat(chat.handled).containsExactly("richMessage.quickreply Return");
    }

    @Test
    void anEndThatIsSaidUnaskedEndsIt() {
        offered(MENU);
        chat.conversations.end("c-1").await().indefinitely();
        chat.lane();
        chat.says("2");

        assertThat(chat.handled).containsExactly("text 2");
    }

    @Test
    void aFormIsAskedPageByPageAndHandledOnce() {
        offered(FORM);
        assertThat(chat.lastText()).isEqualTo("Return\n\nWhat is wrong?\n1. Small\n2. Broken");
        assertThat(chat.says("2")).isEqualTo("handled");
        assertThat(chat.lastText()).isEqualTo("Anything else?\n(optional: -)");
        assertThat(chat.handled).isEmpty();
        chat.says("The button is off");

        assertThat(chat.handled).singleElement().asString().startsWith("richMessage.form ")
                .contains("broken", "The button is off")
                .doesNotContain("small");
    }

    @Test
    void aPageThatIsAnsweredTwiceByOneDeliveryIsAskedOnce() {
        offered(FORM);
        CallbackRecord answer = chat.next("1");
        chat.handle(answer, 50);
        chat.handle(answer, 50);

        assertThat(chat.turns.replies.replies())
                .filteredOn(reply -> chat.lastText().equals(reply.content().text().orElseThrow()))
                .extracting(reply -> reply.messageId()).hasSize(2)
                .containsOnly(chat.turns.replies.replies().get(1).messageId());
    }

    @Test
    void aFormThatIsAQuestionIsItsAnswer() {
        offered(FORM.asking("order"));
        chat.passes(Duration.ofMinutes(20));
        chat.says("1");
        chat.passes(Duration.ofMinutes(20));
        chat.says("-");

        assertThat(chat.handled).singleElement().asString().startsWith("answer richMessage.form ");
    }

    @Test
    void anotherTextThanAPageAsksForIsTheAnswerWhereTheFormIsAQuestion() {
        offered(FORM.asking("order"));
        chat.says("which form?");
        chat.says("1");

        assertThat(chat.handled).containsExactly("answer text which form?", "text 1");
    }

    @Test
    void andElseATextBesideTheForm() {
        offered(FORM);
        chat.says("which form?");
        chat.says("1");

        assertThat(chat.handled).containsExactly("text which form?");
        assertThat(chat.lastText()).startsWith("Anything else?");
    }

    @Test
    void aFormCanBeGivenUpOnEachPage() {
        offered(FORM);
        chat.says("1");
        chat.says("stop");
        chat.says("1");

        assertThat(chat.handled).containsExactly("text stop", "text 1");
    }

    /** The bot says it as the answer to something that is not counted. */
    private void offered(Reply... replies) {
        chat.bot = message -> List.of(replies);
        chat.says("…");
        chat.handled.remove(chat.handled.size() - 1);
        chat.bot = message -> List.of();
        chat.passes(Duration.ofSeconds(1));
    }
}
