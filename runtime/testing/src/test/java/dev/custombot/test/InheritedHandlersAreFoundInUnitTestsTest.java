package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** What a class inherits is a handler in a unit test as it is in the application, with what the class makes of type parameters. */
class InheritedHandlersAreFoundInUnitTestsTest {

    @Test
    void ofAGenericSuperclass() {
        TestConversation conversation = BotTester.of(TextCounter.class).conversation();

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("first hello");
        assertThat(conversation.customerSays("hello again").awaitReply().text()).contains("after hello: hello again");
    }

    @Test
    void whereTheMethodIsOverridden() {
        assertThat(BotTester.of(Greeting.class).conversation().customerSays("Jo").awaitReply().text()).contains("Hello Jo");
    }

    /** Of two interfaces the one that extends the other says when it is called. */
    @Test
    void asTheNearestInterfaceDeclaresThem() {
        TestConversation conversation = BotTester.of(Polite.class).conversation();

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("polite");
    }

    interface Talks {

        @OnMessage("richMessage.quickreply")
        String talk();
    }

    interface TalksOfTexts extends Talks {

        @Override
        @OnMessage("text")
        String talk();
    }

    static class Polite implements Talks, TalksOfTexts {

        @Override
        public String talk() {
            return "polite";
        }
    }

    abstract static class Counter<T, S> {

        @OnMessage("text")
        String count(T said, ConversationState<S> last) {
            String answer = last.get().map(before -> "after " + before + ": ").orElse("first ") + words(said);
            last.set(words(said));
            return answer;
        }

        abstract S words(T said);
    }

    abstract static class TextCounters<S> extends Counter<Text, S> {}

    static class TextCounter extends TextCounters<String> {

        @Override
        String words(Text said) {
            return said.value();
        }
    }

    interface Greets<T> {

        @OnMessage("text")
        String greet(T said);
    }

    abstract static class Base<T> implements Greets<T> {

        @OnMessage("richMessage.quickreply")
        String chosen(QuickReply choice) {
            return "chosen";
        }
    }

    static class Greeting extends Base<Text> {

        @Override
        public String greet(Text said) {
            return "Hello " + said.value();
        }
    }
}
