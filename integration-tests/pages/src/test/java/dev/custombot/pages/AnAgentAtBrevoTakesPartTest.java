package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/** At Brevo the bot is told all and keeps silent by itself; the page offers no hand-back, which Brevo does not have. */
class AnAgentAtBrevoTakesPartTest {

    @RegisterExtension
    final Chat chat = new Chat(options -> options.withBrevo(BrevoSetting.defaults()));

    @Test
    void andHasTheConversationUntilItEnds() {
        chat.bot().answersWith(202, 202, 202, 202);
        chat.page().choose("#as", "Agent");
        say("This is Robin");
        chat.untilShown("#state", "with a person");

        assertThat(chat.page().texts("#hint")).singleElement().asString()
                .contains("hears all and keeps silent", "hub.escalation.silence", "end the conversation")
                .doesNotContain("hears nothing", "hand it back");

        chat.page().click("#more > summary", "More…");
        chat.page().click("#more button", "End the conversation");
        chat.untilShown("#state", "ended");
        chat.page().choose("#as", "Customer");
        say("One more thing");
        chat.untilShown("#state", "with the bot");
        assertThat(chat.page().texts("#hint").toString()).doesNotContain("person");
    }

    private void say(String text) {
        chat.page().type("#text", text);
        chat.page().press("Enter");
        chat.untilShown(".bubble .content", text);
    }
}
