package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;

/** The buttons for what goes wrong do it, and say so. */
class WhatGoesWrongIsPlayedTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void aFaultOfTheHub() {
        chat.customerSays("Good day");

        chat.page().click(".controls button", "Fail next 3 replies with 503");
        chat.untilShown("#notice", "Fail next 3 replies with 503: from now on.");

        assertThat(chat.bot().says(Reply.text("1"))).isEqualTo(503);
    }

    @Test
    void anythingElseThatAHubDelivers() {
        chat.page().click("#more > summary");
        chat.page().type("#other-content", "no JSON");
        chat.page().click("#other button", "Send this");
        chat.until(() -> assertThat(chat.page().texts("#notice")).first().asString().startsWith("The content is no JSON"));

        chat.page().type("#other-content", "{\"order\":7}");
        chat.page().click("#other button", "Send this");

        chat.until(() -> assertThat(chat.bot().heard()).hasSize(1));
        assertThat(chat.bot().lastJson().getInteger("order")).isEqualTo(7);
    }
}
