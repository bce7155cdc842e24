package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import io.vertx.core.json.JsonObject;

/** A message that does not reach the bot, or a reply that the hub refuses, says so where it stands, and why. */
class WhatIsNotDeliveredSaysWhyTest {

    @RegisterExtension
    final Chat chat = new Chat(options -> options.withMaxDeliveryAttempts(2)
            .withDevUi(URI.create("http://localhost:8080/shop/q/dev-ui")));

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

        chat.until(() -> assertThat(chat.page().attributes(".bubble.mine .receipt a", "href"))
                .containsExactly("http://localhost:8080/shop/q/dev-ui/quarkus-custom-bot/live-traffic"));
        chat.untilShown(".receipt", "✓ delivered, 202 · nothing was said so far, see the live traffic");

        chat.botSays(Reply.text("Good day to you"));
        chat.untilShown(".receipt", "✓ delivered, 202 · answered");
    }

    /** The bot asks again, and hears that the hub has it. */
    @Test
    void whatTheCustomerHasIsNotRefused() {
        chat.customerSays("Good day");
        JsonObject reply = chat.bot().message("Good day to you");
        assertThat(chat.bot().says(reply)).isEqualTo(202);
        assertThat(chat.bot().says(reply)).isEqualTo(400);

        chat.until(() -> assertThat(chat.page().texts("#wire summary").toString()).contains("400-138"));
        assertThat(chat.page().texts("#chat .notice.bad")).isEmpty();
    }

    /** One of them was wrong; the others were sent again without it. */
    @Test
    void whatWasRefusedForAnotherOnesSakeIsNotRefused() {
        chat.customerSays("Good day");
        JsonObject reply = chat.bot().message("Good day to you");
        JsonObject wrong = chat.bot().message("x").put("type", new JsonObject().put("value", "no.such.type"));
        assertThat(chat.bot().says(reply, wrong)).isEqualTo(400);
        chat.until(() -> assertThat(chat.page().texts("#chat .notice.bad")).hasSize(1));

        assertThat(chat.bot().says(reply)).isEqualTo(202);

        chat.untilShown(".bubble.bot .content", "Good day to you");
        chat.until(() -> assertThat(chat.page().texts("#chat .notice.bad")).isEmpty());
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
