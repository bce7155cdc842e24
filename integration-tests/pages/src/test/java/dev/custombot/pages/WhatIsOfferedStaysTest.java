package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.message.QuickReply;

/** What the bot has offered can be chosen until the customer has said something since: that one types or reads says nothing. */
class WhatIsOfferedStaysTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void whileTheCustomerTypes() {
        chat.botSays(QuickReply.of("Tea?", "yes", "no"));
        chat.untilShown(".bubble.bot button", "yes");

        chat.page().click("#more > summary");
        chat.page().click("#more button", "Begin to type");
        chat.until(() -> assertThat(chat.bot().heard()).hasSize(2));
        chat.until(() -> assertThat(chat.page().texts("#wire summary").toString()).contains("typing.start"));
        assertThat(chat.page().attributes(".bubble.bot fieldset.content", "disabled")).containsOnlyNulls();

        chat.customerSays("Let me think");
        chat.until(() -> assertThat(chat.page().attributes(".bubble.bot fieldset.content", "disabled")).doesNotContainNull());
    }
}
