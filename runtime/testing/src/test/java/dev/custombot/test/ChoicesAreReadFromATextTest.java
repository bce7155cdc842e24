package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Where a hub shows choices as a text, a test sees and chooses them as if it had buttons. */
class ChoicesAreReadFromATextTest {

    @Test
    void theLinesWithANumber() {
        assertThat(text("What can I do for you?\n1. Track my order\n2. Talk to a person").choices())
                .containsExactly("Track my order", "Talk to a person");
        assertThat(text("Which order?\n1. Coat – Order 1001\n☐ 2. Boots – Order 1002").choices()).containsExactly("Coat",
                "Boots");
        assertThat(text("How many?\n• 1\n• 2").choices()).containsExactly("1", "2");
        assertThat(text("It is on its way.\n2 days left").choices()).isEmpty();
    }

    @Test
    void theNumberIsTyped() {
        List<BotReply> replies = List.of(text("1. Old"), text("Which?\n1. Coat\n2. Boots"), text("Please choose."));

        assertThat(Offers.typed(replies, List.of("Boots"))).contains("2");
        assertThatThrownBy(() -> Offers.typed(replies, List.of("Old"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("[Coat, Boots]");
    }

    @Test
    void theTitleWhereThereIsNoNumber() {
        assertThat(Offers.typed(List.of(text("How many?\n• 3\n• 5")), List.of("5"))).contains("5");
    }

    @Test
    void notAfterRealOffers() {
        BotReply offer = new BotReply("id", "m", "richMessage.quickreply", Optional.empty(), Optional.of("{}"), "{}");

        assertThat(Offers.typed(List.of(offer, text("1. Old")), List.of("Old"))).isEmpty();
        assertThat(Offers.typed(List.of(text("hello")), List.of("Old"))).isEmpty();
    }

    private static BotReply text(String text) {
        return new BotReply("id", "m", "text", Optional.of(text), Optional.empty(), "{}");
    }
}
