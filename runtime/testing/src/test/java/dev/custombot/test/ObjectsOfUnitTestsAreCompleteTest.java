package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.PostConstruct;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** An object that a unit test makes has what the container would inject, and has begun as it would there. */
class ObjectsOfUnitTestsAreCompleteTest {

    @Test
    void clientsAreInjectedAndTheObjectIsAskedToBegin() {
        Stock stock = () -> "7 coats";

        assertThat(BotTester.of(StockBot.class).with(stock).conversation().customerSays("stock").awaitReply().text())
                .contains("We have now 7 coats.");
    }

    @Test
    void whatIsMissingIsTold() {
        TestConversation conversation = BotTester.of(StockBot.class).conversation();

        assertThatThrownBy(() -> conversation.customerSays("stock")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Stock.class.getName()).hasMessageContaining("by with(…)");
    }

    @Test
    void whichOneIsMeantIsNotGuessed() {
        Stock coats = () -> "7 coats";
        Stock shoes = () -> "8 shoes";
        TestConversation conversation = BotTester.of(StockBot.class).with(coats, shoes).conversation();

        assertThatThrownBy(() -> conversation.customerSays("stock")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 objects").hasMessageContaining(Stock.class.getName());
    }

    interface Stock {

        String all();
    }

    abstract static class Begun {

        String beginning = "";

        @PostConstruct
        void begin() {
            beginning = "We have ";
        }

        @PostConstruct
        void count() {
            beginning += "of the base ";
        }
    }

    static class StockBot extends Begun {

        @RestClient
        Stock stock;

        private String end = "";

        @Override
        @PostConstruct
        void count() {
            beginning += "now ";
        }

        @PostConstruct
        void end() {
            end = beginning.isEmpty() ? "" : ".";
        }

        @OnMessage("text")
        String tell(Text message) {
            return beginning + stock.all() + end;
        }
    }
}
