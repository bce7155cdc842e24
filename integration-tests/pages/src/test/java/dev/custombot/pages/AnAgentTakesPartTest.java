package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;

/** After the bot has handed over, one can play the agent, and hand the conversation back with what the customer wants. */
class AnAgentTakesPartTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void andHandsBack() {
        chat.customerSays("A person, please");
        chat.bot().says(Reply.escalate());
        chat.untilShown("#state", "with a person");
        int before = chat.bot().heard().size();

        chat.page().type("#text", "Is anybody there?");
        chat.page().press("Enter");
        chat.untilShown(".receipt", "for the person; the bot does not hear it");

        chat.page().click("#hint button", "Play the agent");
        chat.page().click("#agent button", "Join");
        chat.page().type("#text", "This is Robin");
        chat.page().press("Enter");
        chat.untilShown(".bubble.person .content", "This is Robin");
        assertThat(chat.bot().heard()).hasSize(before);

        chat.page().type("#intent", "refund");
        chat.page().click("#agent button", "Hand over to the bot");

        chat.until(() -> assertThat(chat.bot().heard()).hasSizeGreaterThan(before));
        assertThat(chat.bot().heard().get(before).encode()).contains("refund", "escalation.transfer");
        chat.untilShown("#state", "with the bot");
    }
}
