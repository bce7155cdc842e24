package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** Dead letters are found by conversation, type, cause, stage and time, and shown with their message. */
@QuarkusTest
@TestProfile(Administration.class)
class DeadLetterListTest {

    @Inject
    Hub hub;

    @Test
    void saysWhatWasGivenUpAndWhy() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");

        JsonPath letter = Letters.get("?conversation=" + conversation.id());
        assertThat(letter.getString("letters[0].stage")).isEqualTo("dispatch");
        assertThat(letter.getString("letters[0].status")).isEqualTo("open");
        assertThat(letter.getString("letters[0].type")).isEqualTo("custom.failure.mendable");
        assertThat(letter.getString("letters[0].cause")).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.getString("letters[0].handler")).isEqualTo("dev.custombot.it.FailureBot#mendable");
        assertThat(letter.getInt("letters[0].attempts")).isEqualTo(3);
        assertThat(letter.getString("letters[0].source")).startsWith("custom-bot-callbacks-");
        assertThat(letter.getString("letters[0].id")).matches("\\d+-\\d+");
        assertThat(letter.prettyPrint()).doesNotContain("\"n\"");
        assertThat(letter.getBoolean("more")).isFalse();
        assertThat(letter.getLong("unread")).isZero();
    }

    @Test
    void saysWhatOurOwnChecksHaveFound() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.too-long", "{}");

        assertThat(conversation.awaitDeadLetter().detail().orElseThrow()).contains("Reply.texts");
        String id = Letters.await(conversation.id(), 1).get(0);
        assertThat(Letters.get("/" + id).getString("detail")).contains("12000").contains("Reply.texts");
    }

    @Test
    void showsTheMessageOfOne() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");

        JsonPath letter = Letters.get("/" + Letters.await(conversation.id(), 1).get(0));
        assertThat(letter.getString("conversation")).isEqualTo(conversation.id());
        assertThat(letter.getString("value.message.content.json")).isEqualTo("{\"n\":\"one\"}");
    }

    @Test
    void showsNothingThatTheHubWantsRedacted() {
        String conversation = Payloads.conversationId();
        Redelivery.of(hub, Payloads.envelope(
                Payloads.text(conversation, "fail 4111-1111").replace("\"content\":{", "\"content\":{\"redact\":true,")));

        JsonPath letter = Letters.get("/" + Letters.await(conversation, 1).get(0));
        assertThat(letter.getString("value.message.content.text")).isEqualTo("[redacted]");
    }

    @Test
    void filtersAreJoined() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        conversation.customerSays("fail two");
        Letters.await(conversation.id(), 2);

        String here = "?conversation=" + conversation.id();
        String at = Letters.get(here).getString("letters[1].at");
        assertThat(found(here + "&type=text")).isEqualTo(1);
        assertThat(found(here + "&type=custom.*")).isEqualTo(1);
        assertThat(found(here + "&type=custom")).isZero();
        assertThat(found(here + "&cause=java.lang.*")).isEqualTo(2);
        assertThat(found(here + "&cause=java.lang.IllegalStateException&stage=dispatch")).isEqualTo(2);
        assertThat(found(here + "&cause=400-199")).isZero();
        assertThat(found(here + "&stage=reply")).isZero();
        assertThat(found(here + "&from=" + at)).isEqualTo(1);
        assertThat(found(here + "&to=" + at)).isEqualTo(1);
        assertThat(found(here + "&from=" + Instant.parse(at).plusSeconds(1))).isZero();
    }

    @Test
    void theLimitLeavesTheNewestOut() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two");

        JsonPath first = Letters.get("?limit=1&conversation=" + conversation.id());
        assertThat(first.getList("letters")).hasSize(1);
        assertThat(first.getString("letters[0].id")).isEqualTo(Letters.await(conversation.id(), 2).get(0));
        assertThat(first.getBoolean("more")).isTrue();
    }

    private static int found(String query) {
        return Letters.get(query).getList("letters").size();
    }
}
