package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.it.Gates;
import dev.custombot.it.Json;
import dev.custombot.it.RejectionLog;
import dev.custombot.it.Topics;
import dev.custombot.message.Escalation;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The bot speaks of itself, without a message to answer. */
@QuarkusTest
class BotInitiativeTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    Hub hub;

    @Inject
    Conversations conversations;

    @Inject
    RejectionLog rejections;

    @Inject
    Gates gates;

    @Test
    void itOpensAConversation() {
        StartedConversation started = conversations.start(NewConversation.on("web_chat", "1000").with(ConversationDetails
                .none().withCustomer(Customer.named("Jo", Contact.email("jo@shop.example"))).withContacts("email", "email")),
                Reply.text("Your parcel is here")).await().atMost(LIMIT);

        JsonNode message = awaitRequest(started.messageId());
        assertThat(message.path("conversation").toString()).isEqualTo("{\"account\":{\"address\":\"1000\","
                + "\"channel\":{\"type\":\"web_chat\"}},\"conversationContact\":\"email\",\"lookupContact\":\"email\","
                + "\"customer\":{\"name\":\"Jo\",\"contacts\":{\"contact\":[{\"type\":\"email\","
                + "\"address\":\"jo@shop.example\"}]}}}");
    }

    @Test
    void theCustomerCanAnswerInTheOpenedConversation() {
        StartedConversation started = conversations
                .start(NewConversation.on("web_chat", "1000"), Reply.text("Anything else?")).await().atMost(LIMIT);

        TestConversation conversation = hub.conversationOpenedBy(started.messageId());
        assertThat(conversation.id()).isEqualTo(started.conversationId());
        assertThat(conversation.awaitReply().text()).contains("Anything else?");
        assertThat(conversation.customerSays("no").awaitReply().text()).contains("You said: no");
    }

    @Test
    void itEscalatesWhatWasSaidOutsideOfTheHub() {
        Instant sent = Instant.parse("2026-01-02T03:04:05.678Z");
        StartedConversation started = conversations.start(NewConversation.on("web_chat", "1000"), Escalation.toAgent()
                .withNote("Please take over").withDetails(ConversationDetails.none().withTranscript(
                        List.of(TranscriptMessage.customerToBot("Jo", "bot", "hello", sent)))))
                .await().atMost(LIMIT);

        JsonNode message = awaitRequest(started.messageId());
        assertThat(message.at("/type/value").asText()).isEqualTo("escalation.transfer");
        assertThat(message.at("/conversation/messages/message/0").toString()).isEqualTo("{\"type\":{\"value\":\"text\"},"
                + "\"content\":{\"text\":\"hello\"},\"sender\":{\"type\":\"customer\",\"participant\":{\"name\":\"Jo\"}},"
                + "\"recipients\":{\"recipient\":[{\"type\":\"custom_bot\",\"participant\":{\"name\":\"bot\"}}]},"
                + "\"sent\":\"2026-01-02T03:04:05.678Z\"}");
    }

    @Test
    void itSpeaksInAKnownConversationOncePerMessageId() {
        TestConversation conversation = hub.conversation().customerSays("none");
        conversation.awaitDelivery();
        String id = UUID.randomUUID().toString();
        conversations.say(conversation.id(), Reply.text("Still there?"), id).await().indefinitely();
        conversations.say(conversation.id(), Reply.text("Still there?"), id).await().indefinitely();
        conversations.end(conversation.id()).await().indefinitely();

        conversation.awaitState("ended");
        assertThat(conversation.replies()).extracting(BotReply::type).containsExactly("text", "conversation.end");
        assertThat(conversation.replies().get(0).messageId()).isEqualTo(id);
    }

    @Test
    void itAsks() {
        TestConversation conversation = hub.conversation().customerSays("none");
        conversation.awaitDelivery();
        conversations.say(conversation.id(), Reply.ask("Which order?", "orderNumber")).await().indefinitely();
        conversation.awaitReply();

        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
    }

    @Test
    void aQuestionWaitsForTheHandlerThatIsSpeaking() {
        TestConversation conversation = hub.conversation().customerSays("slow state");
        conversation.awaitDelivery();
        conversations.say(conversation.id(), Reply.ask("Which order?", "orderNumber")).await().indefinitely();
        gates.open("slow " + conversation.id());

        assertThat(conversation.awaitReply().text()).contains("slow state done");
        assertThat(conversation.awaitReply().text()).contains("Which order?");
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
        conversation.awaitReply();
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 8");
    }

    @Test
    void aHandlerMayAskInItsOwnConversation() {
        TestConversation conversation = hub.conversation().customerSays("ask myself");
        assertThat(conversation.awaitReply().text()).contains("Which order?");
        assertThat(conversation.awaitReply().text()).contains("asked");

        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
        conversation.awaitReply();
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 9");
    }

    @Test
    void somethingElseUnderOneMessageIdIsPutAside() {
        TestConversation conversation = hub.conversation().customerSays("none");
        conversation.awaitDelivery();
        String id = UUID.randomUUID().toString();
        conversations.say(conversation.id(), Reply.text("Still there?"), id).await().indefinitely();
        conversations.say(conversation.id(), Reply.text("Goodbye"), id).await().indefinitely();

        assertThat(conversation.awaitReply().text()).contains("Still there?");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(letter.value()).contains("Goodbye");
        assertThat(Topics.header(letter, "custom-bot-dead-letter-cause").orElseThrow()).contains("messageId");
        assertThat(conversation.replies()).hasSize(1);
    }

    @Test
    void whatAHandlerSaysDifferentlyWhenItRunsAgainIsSaid() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.say-twice", "{}");

        assertThat(conversation.awaitReply().text()).contains("said in run 1");
        assertThat(conversation.awaitReply().text()).contains("said in run 2");
        assertThat(conversation.awaitReply().text()).contains("returned in run 2");
    }

    @Test
    void itIsToldWhatTheHubRefuses() {
        String conversation = UUID.randomUUID().toString();
        conversations.say(conversation, Reply.text("Anybody?")).await().indefinitely();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !rejections.of(conversation).isEmpty());
        assertThat(rejections.of(conversation).get(0).code()).isEqualTo("400-630");
        assertThat(rejections.of(conversation).get(0).inboundId()).isEmpty();
    }

    @Test
    void limitsHoldAtTheCall() {
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.say("c", Reply.text("x"), "x".repeat(256)))
                .withMessageContaining("255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start(NewConversation.on("web_chat", "x".repeat(256)), Reply.text("x")))
                .withMessageContaining("account").withMessageContaining("255");
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.say(" ", Reply.text("x")))
                .withMessageContaining("255");
        assertThatIllegalArgumentException().isThrownBy(
                () -> conversations.start(NewConversation.on("web_chat", "1000"), Reply.ask("Well?", "orderNumber")));
    }

    private JsonNode awaitRequest(String messageId) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> StreamSupport
                .stream(Json.of(hub.control("/control/requests")).path("requests").spliterator(), false)
                .map(request -> request.at("/body/messages/message/0"))
                .filter(message -> message.path("messageId").asText().equals(messageId)).findFirst().orElse(null),
                found -> found != null);
    }
}
