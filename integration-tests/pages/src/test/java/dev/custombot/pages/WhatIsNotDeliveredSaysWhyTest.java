package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.deployment.emulator.HubEmulatorOptions;

/** A message that does not reach the bot, or a reply that the hub refuses, says so where it stands, and why. */
class WhatIsNotDeliveredSaysWhyTest {

    @RegisterExtension
    final Chat chat = new Chat(options -> new HubEmulatorOptions(0, options.callback(), options.authorization(),
            options.basicUser(),
            options.basicPassword(), options.redeliveryDelay(), 2, options.participants(), options.journal(), options.brevo()));

    @Test
    void whatIsGivenUp() {
        chat.bot().answersWith(503, 503);

        chat.page().type("#text", "Good day");
        chat.page().click("#say button", "Send");

        chat.untilShown(".bubble.mine .receipt", "✗ given up");
        assertThat(chat.page().texts("#chat .notice.bad")).singleElement().asString()
                .startsWith("Not delivered: given up after 2 attempts. 503");
        assertThat(chat.page().texts("#wire summary").toString()).contains("503");
    }

    @Test
    void whatIsDeliveredAtASecondAttempt() {
        chat.bot().answersWith(503);

        chat.customerSays("Good day");

        chat.untilShown(".bubble.mine .receipt", "✓ delivered (twice), 202");
        assertThat(chat.page().texts("#chat .notice.bad")).isEmpty();
    }

    @Test
    void whatIsNotAnswered() {
        chat.customerSays("Good day");

        chat.until(() -> assertThat(chat.page().attributes(".bubble.mine .receipt a", "href")).singleElement().asString()
                .endsWith("/q/dev-ui/quarkus-custom-bot/live-traffic"));
        chat.untilShown(".receipt", "✓ delivered, 202 · nothing was said so far, see the live traffic");

        chat.botSays(Reply.text("Good day to you"));
        chat.untilShown(".receipt", "✓ delivered, 202 · answered");
    }

    @Test
    void whatTheHubRefuses() {
        chat.customerSays("Good day");
        chat.bot().says(Reply.end());
        chat.untilShown("#state", "ended");

        assertThat(chat.bot().says(Reply.text("One more thing"))).isEqualTo(400);

        chat.until(() -> assertThat(chat.page().texts("#chat .notice.bad")).singleElement().asString()
                .startsWith("The hub refused what the bot sent").contains("400"));
        assertThat(chat.page().isOff("#text", "")).isTrue();
    }
}
