package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.deployment.emulator.Attempts;
import io.vertx.core.json.JsonObject;

/** What the bot refuses is not delivered again; what goes wrong otherwise is, four times, and does not hold up what comes later. */
class WebhooksAreRepeatedTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 413})
    void notWhatWasRefused(int status) {
        brevo.hub().callback().answers(status);
        JsonObject said = brevo.hub().say("c-1", "one");
        await().until(() -> !outcome(said).equals("pending"));

        assertThat(outcome(said)).isEqualTo("failed");
        assertThat(statuses(said)).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 429, 500, 503})
    void whatWentWrong(int status) {
        brevo.hub().callback().answers(status);
        JsonObject said = brevo.hub().say("c-1", "one");
        await().until(() -> outcome(said).equals("delivered"));

        assertThat(statuses(said)).containsExactly(status, 202);
    }

    @Test
    void fourTimes() {
        brevo.hub().callback().answers(503, 503, 503, 503, 503);
        JsonObject said = brevo.hub().say("c-1", "one");
        await().until(() -> outcome(said).equals("failed"));

        assertThat(statuses(said)).containsExactly(503, 503, 503, 503, 503);
    }

    @Test
    void laterOnesGoOnMeanwhile() {
        brevo.hub().callback().answers(503);
        JsonObject first = brevo.hub().say("c-1", "one");
        JsonObject second = brevo.hub().say("c-1", "two");
        await().until(() -> outcome(first).equals("delivered") && outcome(second).equals("delivered"));

        assertThat(statuses(first)).containsExactly(503, 202);
        assertThat(statuses(second)).containsExactly(202);
    }

    @Test
    void nothingOfAConversationThatWasDeleted() {
        brevo.hub().callback().answers(503);
        brevo.hub().callback().hold("one");
        brevo.hub().say("c-1", "one");
        brevo.events(1);
        brevo.control("DELETE", "conversations/c-1", new JsonObject());
        brevo.hub().callback().release();
        JsonObject other = brevo.hub().say("c-1", "two");
        await().until(() -> outcome(other).equals("delivered"));

        assertThat(brevo.hub().get("/control/deliveries").getJsonArray("deliveries")).hasSize(1);
        assertThat(brevo.events(2)).extracting(event -> event.getString("eventName"))
                .containsExactly("conversationStarted", "conversationStarted");
    }

    @Test
    void nothingAfterAReset() {
        brevo.hub().callback().answers(503);
        brevo.hub().callback().hold("one");
        brevo.hub().say("c-1", "one");
        brevo.events(1);
        brevo.control("POST", "reset", new JsonObject());
        brevo.hub().callback().release();
        JsonObject second = brevo.hub().say("c-2", "two");
        await().until(() -> outcome(second).equals("delivered"));

        assertThat(brevo.events(2)).extracting(event -> event.getJsonObject("message").getString("text")).containsExactly("one",
                "two");
    }

    private String outcome(JsonObject said) {
        return brevo.hub().delivery(said).getString("outcome");
    }

    private List<Integer> statuses(JsonObject said) {
        return Attempts.statuses(brevo.hub().delivery(said));
    }
}
