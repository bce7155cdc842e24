package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.ListPicker.Item;
import dev.custombot.message.Text;

/** A persona chooses as many items as the bot lets its customers choose; who cannot choose them is lost. */
class CustomersOfACrowdChooseSeveralTest {

    static class CoatBot {

        @OnMessage("text")
        ListPicker coats(Text message) {
            return ListPicker.builder("Which coats?").section("Coats", Item.of("c-1", "Trench"), Item.of("c-2", "Loden"),
                    Item.of("c-3", "Parka")).multipleSelection().build();
        }

        @OnMessage(value = "text", matching = "one")
        ListPicker one(Text message) {
            return ListPicker.of("Which coat?", Item.of("c-1", "Trench"), Item.of("c-2", "Loden"));
        }
    }

    private static final Instant BEGIN = Instant.EPOCH;
    private static final Instant LATER = BEGIN.plus(Duration.ofMinutes(5));

    private final CrowdCustomer customer = new CrowdCustomer(Persona.named("chooser").chooses("Trench", "Parka"), BEGIN);

    @Test
    void ofWhatIsOnOffer() {
        customer.hears(offer("hello"), BEGIN);

        assertThat(customer.acts(BEGIN)).get().extracting(choice -> choice.json().toString()).asString()
                .contains("c-1", "c-3").doesNotContain("c-2");
    }

    @Test
    void butNotWhereOneCanBeChosen() {
        customer.hears(offer("one"), BEGIN);

        assertThat(customer.acts(LATER)).isEmpty();
        assertThat(customer.end()).contains(CrowdCustomer.End.LOST);
    }

    private static BotReply offer(String text) {
        return BotTester.of(CoatBot.class).conversation().customerSays(text).awaitReply();
    }
}
