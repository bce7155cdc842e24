package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.test.Authorization;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A bot at Brevo is tested as one at any other hub, and hears, says and loses as little as one. */
@QuarkusTest
class BotAtBrevoTest {

    @Inject
    @BotName("brevo")
    Hub hub;

    @Inject
    @BotName("brevo")
    BrevoConversations brevo;

    @Inject
    @BotName("brevo")
    Conversations conversations;

    @Inject
    BrevoBot.Heard heard;

    @AfterEach
    void mend() {
        hub.stopFailing();
    }

    @Test
    void aMessageThatIsDeliveredAgainIsAnsweredOnce() {
        TestConversation conversation = hub.conversation().customerSays("one");
        conversation.awaitReply();

        conversation.hubRedelivers().customerSays("two");

        assertThat(conversation.awaitReply().text()).contains("brevo: two");
        assertThat(texts(conversation)).containsExactly("brevo: one", "brevo: two");
        assertThat(Redelivery.answers(conversation)).containsExactly(200);
    }

    @Test
    void aChoiceIsMadeAsWithButtons() {
        TestConversation conversation = hub.conversation().customerSays("offer");
        assertThat(conversation.awaitReply().choices()).containsExactly("Tea", "Coffee");

        assertThat(conversation.customerChooses("Coffee").awaitReply().text()).contains("chosen: Coffee");
    }

    @Test
    void aPersonWhoTakesPartIsHeardAndNotAnswered() {
        TestConversation conversation = hub.conversation().customerSays("one");
        conversation.awaitReply();

        conversation.agentSays("I take over").agentSays("How can I help?").customerEnds();

        Awaitility.await()
                .until(() -> heard.in(conversation.id()).stream().anyMatch(event -> event.startsWith("conversation.end")));
        assertThat(heard.in(conversation.id())).hasSize(4).startsWith("agent.join custom_agent", "text custom_agent",
                "text custom_agent");
        assertThat(texts(conversation)).containsExactly("brevo: one");
    }

    @Test
    void afterAnEscalationTheCustomerIsTheAgents() {
        TestConversation conversation = hub.conversation().customerSays("a person");
        assertThat(conversation.awaitReply().text()).contains("I hand you over");

        assertSilentUntilTheEnd(conversation);
    }

    @Test
    void soTheyAreWhenAnAgentHasWritten() {
        TestConversation conversation = hub.conversation().customerSays("one");
        conversation.awaitReply();
        conversation.agentSays("I take over");

        assertSilentUntilTheEnd(conversation);
    }

    /** Messages of a conversation are handled one after the other: what is answered last was not overtaken. */
    private void assertSilentUntilTheEnd(TestConversation conversation) {
        double before = Meters.messages("brevo", "not_for_us");

        conversation.customerSays("are you there?").customerSays("hello?").customerEnds().customerSays("new");

        assertThat(conversation.awaitReply().text()).contains("brevo: new");
        assertThat(conversation.replies()).hasSize(2);
        assertThat(Meters.messages("brevo", "not_for_us")).isEqualTo(before + 2);
    }

    @Test
    void whatTheBotOffersOfItselfTakesTheConversationBack() {
        TestConversation conversation = hub.conversation().customerSays("a person");
        conversation.awaitReply();

        conversations.say(conversation.id(), Reply.quickReply("Was all well?", "Yes", "No")).await().indefinitely();

        assertThat(conversation.awaitReply().choices()).containsExactly("Yes", "No");
        assertThat(conversation.customerChooses("Yes").awaitReply().text()).contains("chosen: Yes");
    }

    @Test
    void nothingIsLostWhileTheHubIsIll() {
        hub.failNext(2).with(500);
        hub.failNext(1).withRetryAfter(429, Duration.ofSeconds(1));
        hub.failNext(1).resetting();

        assertThat(hub.within(Duration.ofSeconds(60)).conversation().customerSays("hello").awaitReply().text())
                .contains("brevo: hello");
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        hub.failNext(1).afterStoringWith(504);
        TestConversation conversation = hub.conversation().customerSays("hello");

        assertThat(conversation.awaitReplies(2)).extracting(BotReply::text).containsOnly(Optional.of("brevo: hello"));
    }

    @Test
    void whatWasSaidIsChangedAndTakenBackByItsHandle() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();
        String said = conversations.say(conversation.id(), Reply.text("Wait")).await().indefinitely();
        assertThat(conversation.awaitReply().text()).contains("Wait");

        Awaitility.await().ignoreExceptions()
                .until(() -> brevo.blocking().editSaid(said, "Thank you").text().equals(Optional.of("Thank you")));

        assertThat(texts(conversation)).containsExactly("brevo: hello", "Thank you");
        brevo.blocking().deleteSaid(said);
        assertThat(hub.control("/control/conversations/" + conversation.id())).doesNotContain("Thank you");
    }

    @Test
    void whatBecameSeveralMessagesIsChangedAndTakenBackAsOne() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();
        String changed = conversations.say(conversation.id(), Reply.text("long ".repeat(1_900))).await().indefinitely();
        String takenBack = conversations.say(conversation.id(), Reply.text("gone ".repeat(1_900))).await().indefinitely();
        conversation.awaitReplies(4);

        Awaitility.await().ignoreExceptionsInstanceOf(HubRequestException.class)
                .until(() -> brevo.blocking().editSaid(changed, "Short").text().equals(Optional.of("Short")));
        Awaitility.await().ignoreExceptionsInstanceOf(HubRequestException.class).until(() -> {
            brevo.blocking().deleteSaid(takenBack);
            return true;
        });

        assertThat(messages(conversation)).containsExactly("hello", "brevo: hello", "Short");
        assertThat(brevo.blocking().editSaid(changed, "Shorter").text()).contains("Shorter");
    }

    /** All that the customer can read. */
    private List<String> messages(TestConversation conversation) {
        List<String> texts = new ArrayList<>();
        Matcher text = Pattern.compile("\"content\":\\{\"text\":\"([^\"]*)\"")
                .matcher(hub.control("/control/conversations/" + conversation.id()));
        while (text.find()) {
            texts.add(text.group(1));
        }
        return texts;
    }

    @Test
    void aWebhookWithoutTheSecretIsRefused() {
        String event = "{\"eventName\":\"conversationStarted\",\"conversationId\":\"c-9\",\"visitor\":{\"id\":\"v-9\"},"
                + "\"message\":{\"id\":\"m-9\",\"type\":\"visitor\",\"text\":\"hello\",\"createdAt\":1760000000000}}";

        assertThat(hub.deliver(event, Authorization.NONE).status()).isEqualTo(401);
        assertThat(hub.deliver(event, Authorization.MALFORMED).status()).isEqualTo(401);
        assertThat(Redelivery.of(hub, event).status()).isEqualTo(200);
        assertThat(hub.conversation("v-9").awaitReply().text()).contains("brevo: hello");
    }

    /** Brevo may repeat a webhook after 11 h. */
    @Test
    void handledMessagesAreRememberedForLonger() {
        assertThat(Meters.lines().filter(line -> line.startsWith("custom_bot_deduplication_window_seconds")))
                .anyMatch(line -> line.contains("bot=\"brevo\"") && line.endsWith(" 43200.0"))
                .anyMatch(line -> line.contains("bot=\"default\"") && line.endsWith(" 3600.0"));
    }

    @Test
    void theAgentIsOnline() {
        hub.conversation().customerSays("hello").awaitReply();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hub.control("/control/agents").contains("\"lastPing\""));
    }

    private static List<String> texts(TestConversation conversation) {
        return conversation.replies().stream().map(reply -> reply.text().orElseThrow()).toList();
    }
}
