package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.agent;
import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static dev.custombot.runtime.hub.brevo.Webhooks.started;
import static dev.custombot.runtime.hub.brevo.Webhooks.transcript;
import static dev.custombot.runtime.hub.brevo.Webhooks.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.DeliveredMessage;

/** What each of Brevo's events becomes, and in which order. */
class EveryEventArrivesTest {

    private final Webhooks brevo = Webhooks.taken();

    @Test
    void theFirstMessageOfAConversation() {
        assertThat(brevo.read(started(visitor("m-1", "hi", 5)))).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("m-1");
            assertThat(message.type()).isEqualTo("text");
            assertThat(message.created()).contains(Instant.ofEpochMilli(5));
            assertThat(message.conversation().id()).isEqualTo("vis-1");
        });
    }

    @Test
    void furtherMessagesInTheOrderInWhichTheyWereWritten() {
        assertThat(brevo.split(fragment(visitor("m-3", "c", 30), visitor("m-1", "a", 10), visitor("m-2", "b", 20))))
                .extracting(DeliveredMessage::messageId).containsExactly("m-1", "m-2", "m-3");
    }

    @Test
    void atTheSameTimeOrWithoutOneTheyStayAsTheyCame() {
        assertThat(brevo.split(fragment(visitor("m-2", "b", 20), "{'id': 'm-3', 'type': 'visitor', 'text': 'c'}",
                visitor("m-1", "a", 10), visitor("m-4", "d", 20)))).extracting(DeliveredMessage::messageId)
                .containsExactly("m-1", "m-2", "m-3", "m-4");
    }

    @Test
    void aFragmentMayBeEmpty() {
        assertThat(brevo.split(fragment())).isEmpty();
    }

    /** It is what conversations are named by, in requests, too. */
    @Test
    void aConversationIsNamedByItsVisitor() {
        assertThat(brevo.split(started(visitor("m-1", "hi", 5)))).singleElement().satisfies(message -> {
            assertThat(message.conversationId()).isEqualTo("vis-1");
            assertThat(message.address()).isEmpty();
            assertThat(message.participants()).isEmpty();
        });
        assertThat(brevo.split(started(visitor("m-1", "hi", 5)).replace("'vis-1'", "null"))).singleElement()
                .extracting(DeliveredMessage::conversationId).isEqualTo("");
    }

    @Test
    void aTranscriptIsTheEndOnly() {
        assertThat(brevo.read(transcript(agent("m-2", "Yes.", ", 'receivedFrom': 'tea-bot'"), visitor("m-1", "Tea?", 5))))
                .singleElement().satisfies(message -> {
                    assertThat(message.type()).isEqualTo("conversation.end");
                    assertThat(message.content().isEmpty()).isTrue();
                    assertThat(message.conversation().id()).isEqualTo("vis-1");
                    List<TranscriptMessage> said = message.conversation().transcript();
                    assertThat(said).extracting(one -> one.content().text().orElseThrow()).containsExactly("Tea?", "Yes.");
                    assertThat(said).extracting(one -> one.sender().type()).containsExactly("customer", "custom_bot");
                    assertThat(said).extracting(one -> one.id().orElseThrow()).containsExactly("m-1", "m-2");
                    assertThat(said).extracting(TranscriptMessage::sent)
                            .containsExactly(Optional.of(Instant.ofEpochMilli(5)), Optional.of(Instant.ofEpochMilli(1_000)));
                });
    }

    @Test
    void aLongTranscriptHasItsLastMessages() {
        String[] messages = IntStream.range(0, 8).mapToObj(number -> visitor("m-" + number, "x", number))
                .toArray(String[]::new);

        assertThat(brevo.read(transcript(messages))).singleElement().satisfies(
                message -> assertThat(message.conversation().transcript()).extracting(one -> one.id().orElseThrow())
                        .containsExactly("m-3", "m-4", "m-5", "m-6", "m-7"));
    }

    @Test
    void aTranscriptWithoutMessagesIsTheEndAllTheSame() {
        assertThat(brevo.read("{'eventName': 'conversationTranscript', 'visitor': {'id': 'vis-1'}}")).singleElement()
                .extracting(IncomingMessage::type).isEqualTo("conversation.end");
    }

    /** As an account's webhook tells of a message, without what it says. */
    @Test
    void whatElseBrevoTellsOfIsForHandlersThatAskForIt() {
        List<IncomingMessage> read = brevo.read("{'event_name': 'message_received', 'identifiers': {'chat_id': 'vis-1'}, "
                + "'message': {'id': 'm-1', 'type': 'visitor'}}");

        assertThat(read).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("custom.message_received");
            assertThat(message.conversation().id()).isEqualTo("vis-1");
            assertThat(message.content().json().orElseThrow()).contains("\"message_received\"", "\"m-1\"");
            assertThat(message.sender().isCustomer()).isTrue();
        });
    }

    @Test
    void severalEventsMayComeAtOnce() {
        assertThat(brevo.split("[" + started(visitor("m-1", "a", 5)) + "," + fragment(visitor("m-2", "b", 3)) + "]"))
                .extracting(DeliveredMessage::messageId).containsExactly("m-1", "m-2");
    }
}
