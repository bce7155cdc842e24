package dev.custombot.runtime.hub.brevo.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.record.Json;

/** What a webhook takes in memory follows from its size, whatever it consists of: that is all that is looked at when it is let in. */
class AWebhookTakesLittleMoreThanItsBodyTest {

    private static final int SIZE = 4_194_304;

    private final BrevoWebhookSplitter splitter = new BrevoWebhookSplitter(
            new BodyLimits(SIZE, 65_536, 200, 100, 1_000_000, 1_000),
            new BotIdentity("tea-bot", Optional.empty(), Optional.empty()));

    /** An object of two bytes is one of a hundred in a tree. */
    @Test
    void oneOfMoreThanAMillionObjectsIsRefused() {
        String body = "{'eventName':'conversationFragment','visitor':{'id':'v','contactAttributes':{'a':["
                + "{},".repeat(1_300_000) + "{}]}},'messages':[{'id':'m','type':'visitor','text':'hi'}]}";

        assertThatExceptionOfType(CallbackProblem.class).isThrownBy(() -> splitter.split(bytes(body)))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.reason()).isEqualTo("too_many_values");
                });
    }

    /** As dense as Brevo's own may be. */
    @Test
    void theLongestTranscriptIsTaken() {
        String message = "{'id':'m','type':'visitor','text':'ok','isBot':false,'isPushed':false,'createdAt':1760000000123},";
        int most = SIZE / message.length() - 10;
        String body = "{'eventName':'conversationTranscript','visitor':{'id':'v'},'messages':["
                + message.repeat(most).replaceAll(",$", "") + "]}";

        assertThat(splitter.split(bytes(body))).hasSize(1);
    }

    @Test
    void whatIsKnownOfAVisitorIsNotCopied() {
        ObjectNode event = Json.MAPPER.createObjectNode();
        ObjectNode visitor = event.put("eventName", "conversationFragment").putObject("visitor").put("id", "v");
        JsonNode pages = visitor.putObject("lastVisit").put("page", "p".repeat(2_000));
        JsonNode known = visitor.putObject("attributes").put("size", "xl");

        ObjectNode common = Envelopes.common(event, 1_000);

        assertThat(common.path("visitor").get("attributes")).isSameAs(known);
        assertThat(common.path("visitor").has("lastVisit")).isFalse();
        // The event is as it came.
        assertThat(visitor.get("lastVisit")).isSameAs(pages);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
