package dev.custombot.it.reply;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Passing trouble is ridden out, a refusal is final, and the customer sees every reply once and in order. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class HubTroubleTest extends TroubledHubTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void passingErrorsAreTriedAgain(int status) {
        hub.failNext(2).with(status);

        TestConversation conversation = hub.conversation().customerSays("three");

        assertThat(conversation.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("one", "two", "three");
        assertThat(statuses(conversation)).startsWith(status, status, 202).endsWith(202)
                .filteredOn(answer -> answer != 202).hasSize(2);
    }

    @Test
    void aTokenEndpointThatHangsIsTriedAgain() {
        hub.revokeBotTokens();
        hub.failNextTokens(1).hanging(Duration.ofSeconds(30));

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 403, 413, 302})
    void whatDoesNotComeFromTheHubItselfIsTriedAgain(int status) {
        hub.failNext(2).with(status, "");

        TestConversation conversation = hub.conversation().customerSays("hi");

        assertThat(conversation.awaitReply().text()).contains("You said: hi");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
    }

    @Test
    void aHubThatHangsIsTriedAgain() {
        hub.failNext(1).hanging(Duration.ofSeconds(5));

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
    }

    @Test
    void aClosedConnectionIsTriedAgain() {
        hub.failNext(1).resetting();

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
    }

    @Test
    void aLostAnswerDoesNotDoubleTheReply() {
        hub.failNext(1).afterStoringWith(503);

        TestConversation conversation = hub.conversation().customerSays("hi").customerSays("there");

        assertThat(conversation.awaitReply().text()).contains("You said: hi");
        assertThat(conversation.awaitReply().text()).contains("You said: there");
        assertThat(conversation.replies()).hasSize(2);
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
    }

    @Test
    void aRevokedTokenIsRenewedOnce() {
        hub.conversation().customerSays("hi").awaitReply();
        hub.revokeBotTokens();

        TestConversation conversation = hub.conversation().customerSays("three");

        assertThat(conversation.awaitReplies(3)).hasSize(3);
        assertThat(statuses(conversation)).startsWith(401, 202).filteredOn(answer -> answer == 401).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400,400-199", "400,400-143", "403,403-103", "404,404-101"})
    void aRefusedReplyGoesToTheDeadLettersAndTheNextProceeds(int status, String code) {
        hub.failNext(1).with(status, code);

        TestConversation conversation = hub.conversation().customerSays("hi").customerSays("there");

        assertThat(conversation.awaitReply().text()).contains("You said: there");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-stage")).contains("reply");
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains(code);
        assertThat(letter.value()).contains("\"content\":{\"text\":\"You said: hi\"}");
    }

    @Test
    void whatComesAfterAHandOverIsRefused() {
        TestConversation conversation = hub.conversation().customerSays("escalate").awaitState("agent");

        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("400-240");
    }

    @Test
    void aDeniedClientWaitsInsteadOfLosingReplies() {
        hub.failNext(2).with(403, "403-197");

        TestConversation conversation = hub.conversation().customerSays("hi");

        assertThat(conversation.awaitReply().text()).contains("You said: hi");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
    }

    private List<Integer> statuses(TestConversation conversation) {
        String id = conversation.id();
        return hub.requests().stream().filter(request -> request.conversations().contains(id)).map(HubRequest::status).toList();
    }
}
