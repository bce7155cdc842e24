package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/** A request of the bot's that came to nothing is of its visitor's conversation, too. */
class WhatBrevoRefusesIsShownTest {

    private static final String KEY = "a-key-for-tests";

    @RegisterExtension
    final Chat chat = new Chat(options -> options.withBrevo(BrevoSetting.defaults().withApiKey(KEY)));

    @Test
    void onTheWireAndInTheChat() {
        chat.bot().answersWith(200);
        chat.page().type("#text", "Good day");
        chat.page().click("#say button", "Send");
        chat.untilShown(".bubble.mine .receipt", "✓ delivered, 200");

        chat.page().click(".controls button", "Fail next 3 replies with 503");
        chat.untilShown("#notice", "Fail next 3 replies with 503: from now on.");
        assertThat(chat.bot().saysAtBrevo(KEY, "Good day to you")).isEqualTo(503);
        chat.until(() -> assertThat(chat.page().texts("#wire summary").toString()).contains("503"));
        assertThat(chat.page().texts("#chat .notice.bad")).as("it is tried again").isEmpty();

        chat.bot().saysAtBrevo(KEY, "1");
        chat.bot().saysAtBrevo(KEY, "2");
        assertThat(chat.bot().saysAtBrevo(KEY, "")).isEqualTo(400);
        chat.until(() -> assertThat(chat.page().texts("#chat .notice.bad")).singleElement().asString()
                .startsWith("The hub refused what the bot sent").contains("400"));
    }
}
