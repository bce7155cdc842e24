package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.HandlerRetry;
import dev.custombot.IncomingMessage;
import dev.custombot.OnAnswer;
import dev.custombot.OnConversationStart;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.message.Escalation;
import dev.custombot.message.Text;
import dev.custombot.message.Transfer;
import dev.custombot.test.hub.DeadLetter;
import io.smallrye.mutiny.Multi;

/** The method for it is called once, before the handler of the customer's first message. */
class TheBeginningOfAConversationIsToldTest {

    private static final String GREETING = "Welcome";

    private final AtomicInteger failures = new AtomicInteger();
    private final TestConversation conversation = BotTester.of(ShopBot.class).with(failures).conversation();

    @Test
    void onceAndFirst() {
        assertThat(texts(conversation.customerSays("shoes"))).containsExactly(GREETING, "You said: shoes");
        assertThat(texts(conversation.customerSays("boots"))).containsExactly(GREETING, "You said: shoes", "You said: boots");
    }

    @Test
    void alsoBeforeAStream() {
        assertThat(texts(conversation.customerSays("stream"))).containsExactly(GREETING, "one", "two");
    }

    @Test
    void againWhenItsStateHasExpired() {
        conversation.customerSays("shoes").timePasses("25h");

        assertThat(texts(conversation.customerSays("boots"))).containsExactly(GREETING, "You said: shoes", GREETING,
                "You said: boots");
    }

    @Test
    void notAgainWhenTheHandlerFails() {
        failures.set(1);

        assertThat(texts(conversation.customerSays("fail"))).containsExactly(GREETING, "It works");
    }

    @Test
    void beforeWhatIsSaidMeanwhileAndReturnedLater() {
        assertThat(texts(conversation.customerSays("meanwhile"))).containsExactly(GREETING, "one moment", "done");
    }

    @Test
    void beforeWhatIsSaidMeanwhileUnderAnIdOfItsOwn() {
        assertThat(texts(BotTester.of(NewsBot.class).conversation().customerSays("hello"))).containsExactly(GREETING,
                "The strike is over", "done");
    }

    @Test
    void withTheNextMessageWhenTheFirstIsGivenUp() {
        failures.set(100);
        conversation.customerSays("fail").awaitDeadLetter();

        assertThat(texts(conversation.customerSays("shoes"))).endsWith(GREETING, "You said: shoes").doesNotHaveDuplicates();
    }

    @Test
    void notWhereTheBotHasAskedBefore() {
        TestConversation asked = BotTester.of(EagerBot.class).conversation().customerSends("typing.start", Map.of());

        assertThat(texts(asked.customerSays("cancel"))).containsExactly("Which size?", "You said: cancel");
        assertThat(texts(asked.customerSays("boots"))).endsWith("You said: cancel", "You said: boots");
    }

    @Test
    void notAfterAnInterruptionThatHandsOver() {
        TestConversation asked = BotTester.of(EagerBot.class).conversation().customerSends("typing.start", Map.of());

        asked.customerSays("help").awaitReply(Escalation.class);
        assertThat(texts(asked.agentHandsOver("size").customerSays("boots"))).containsExactly("Which size?", "You said: boots");
    }

    @Test
    void notAfterAnAgentHasHandedOver() {
        TestConversation handed = BotTester.of(IntentBot.class).conversation().agentHandsOver("order");

        assertThat(texts(handed.customerSays("1001"))).containsExactly("Which order number?", "Order 1001");
    }

    @Test
    void alsoAHandOverThatIsNoEscalationIsTheAnswer() {
        TestConversation handed = BotTester.of(ForwardingBot.class).conversation().customerSays("hello");

        assertThat(handed.replies()).extracting(BotReply::type).containsExactly("bot.transfer");
    }

    @Test
    void notForWhatIsNoMessage() {
        conversation.customerSends("typing.start", Map.of());

        assertThat(texts(conversation)).containsExactly("What is that?");
        assertThat(texts(conversation.customerSays("shoes"))).containsExactly("What is that?", GREETING, "You said: shoes");
    }

    @Test
    void itsQuestionIsTheAnswer() {
        TestConversation asking = BotTester.of(AskingBot.class).conversation();

        assertThat(texts(asking.customerSays("hello"))).containsExactly("Who are you?");
        assertThat(texts(asking.customerSays("Ann"))).containsExactly("Who are you?", "Hello Ann");
        assertThat(texts(asking.customerSays("shoes"))).containsExactly("Who are you?", "Hello Ann", "You said: shoes");
    }

    @Test
    void aHandOverIsTheAnswer() {
        TestConversation closed = BotTester.of(ClosedBot.class).conversation();

        assertThat(closed.customerSays("hello").awaitReply(Escalation.class)).isNotNull();
        assertThat(closed.replies()).hasSize(1);
    }

    @Test
    void aStreamOfItsOwnTakesNoRetryFromTheHandler() {
        AtomicInteger broken = new AtomicInteger(1);

        assertThat(texts(BotTester.of(StreamingBot.class).with(broken).conversation().customerSays("hello")))
                .containsExactly("Welcome", "to the shop", "It works");
    }

    @Test
    void itsFailureIsTheMessages() {
        DeadLetter letter = BotTester.of(BrokenBot.class).conversation().customerSays("hello").awaitDeadLetter();

        assertThat(letter.cause()).isEqualTo(IllegalStateException.class.getName());
        assertThat(letter.handler()).contains(BrokenBot.class.getName() + "#begins");
    }

    @Test
    void itKnowsTheMessageAndTheState() {
        assertThat(texts(BotTester.of(CountingBot.class).conversation().customerSays("hello"))).containsExactly("first: hello",
                "2");
    }

    private static List<String> texts(TestConversation conversation) {
        return conversation.replies().stream().flatMap(reply -> reply.text().stream()).toList();
    }

    record ShopBot(AtomicInteger failures) {

        @OnConversationStart
        String begins() {
            return GREETING;
        }

        @OnMessage("text")
        String said(Text text) {
            return "You said: " + text.value();
        }

        @OnMessage(value = "text", matching = "stream")
        Multi<String> stream() {
            return Multi.createFrom().items("one", "two");
        }

        @OnMessage(value = "text", matching = "meanwhile")
        String meanwhile(Replies replies) {
            replies.send(Reply.text("one moment"));
            return "done";
        }

        @OnMessage(value = "text", matching = "fail")
        String fails() {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            return "It works";
        }

        @OnUnhandled
        String other(IncomingMessage message) {
            return message.type().equals("typing.start") ? "What is that?" : "";
        }
    }

    record NewsBot(Conversations conversations) {

        @OnConversationStart
        String begins() {
            return GREETING;
        }

        @OnMessage("text")
        String said(IncomingMessage message) {
            conversations.say(message.conversation().id(), Reply.text("The strike is over"), "news-1").await().indefinitely();
            return "done";
        }
    }

    static class AskingBot {

        @OnConversationStart
        Reply begins() {
            return Reply.ask("Who are you?", "name");
        }

        @OnAnswer("name")
        String name(String name) {
            return "Hello " + name;
        }

        @OnMessage("text")
        String said(Text text) {
            return "You said: " + text.value();
        }
    }

    static class EagerBot {

        @OnConversationStart
        String begins() {
            return GREETING;
        }

        @OnMessage("typing.start")
        Reply typing() {
            return Reply.ask("Which size?", "size");
        }

        @OnAnswer("size")
        String size(String size) {
            return "Size " + size;
        }

        @OnMessage(value = "text", matching = "help", interrupts = true)
        Reply help() {
            return Reply.escalate();
        }

        @OnMessage("text")
        String said(Text text) {
            return "You said: " + text.value();
        }
    }

    static class IntentBot {

        @OnConversationStart
        Reply begins() {
            return Reply.ask("What can I do for you?", "menu");
        }

        @OnAnswer("menu")
        String menu() {
            return "never";
        }

        @OnMessage(value = "escalation.transfer", intent = "order")
        String handed() {
            return "Which order number?";
        }

        @OnMessage("text")
        String order(Text number) {
            return "Order " + number.value();
        }
    }

    static class ForwardingBot {

        @OnConversationStart
        Transfer begins() {
            return new Transfer(Transfer.Target.BOT, Content.ofText("orders"), List.of());
        }

        @OnMessage("text")
        String said() {
            return "never";
        }
    }

    static class ClosedBot {

        @OnConversationStart
        Reply begins() {
            return Reply.escalate();
        }

        @OnMessage("text")
        String said() {
            return "We are open";
        }
    }

    record StreamingBot(AtomicInteger failures) {

        @OnConversationStart
        Multi<String> begins() {
            return Multi.createFrom().items("Welcome", "to the shop");
        }

        @OnMessage("text")
        String said() {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            return "It works";
        }
    }

    static class BrokenBot {

        @OnConversationStart
        @HandlerRetry(maxRetries = 0)
        String begins() {
            throw new IllegalStateException("broken");
        }

        @OnMessage("text")
        String said() {
            return "never";
        }
    }

    static class CountingBot {

        record Count(int value) {}

        @OnConversationStart
        String begins(IncomingMessage message, ConversationState<Count> count) {
            count.set(new Count(1));
            return "first: " + message.text().orElse("");
        }

        @OnMessage("text")
        String said(ConversationState<Count> count) {
            return String.valueOf(count.get().orElseThrow().value() + 1);
        }
    }
}
