package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.RejectedReply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;

/** Whatever a handler reads can be made in a unit test, without a hub; what is not said is empty. */
class HandlersAreCalledInUnitTestsTest {

    private static final Customer JO = Customer.named("Jo");

    /** A handler of a team. */
    private static String greet(IncomingMessage message) {
        return "Hello " + message.conversation().customerName().orElse("stranger") + ", you said " + message.text().orElse("");
    }

    @Test
    void aTextOfACustomer() {
        assertThat(greet(Messages.text("hello").from(JO).build())).isEqualTo("Hello Jo, you said hello");
        assertThat(greet(Messages.text("hello").build())).isEqualTo("Hello stranger, you said hello");
    }

    @Test
    void whatIsNotSaidIsEmpty() {
        IncomingMessage message = Messages.text("hello").build();

        assertThat(message.type()).isEqualTo("text");
        assertThat(message.id()).hasSize(36).isNotEqualTo(Messages.text("hello").build().id());
        assertThat(message.bot()).isEqualTo("<default>");
        assertThat(message.sender().isCustomer()).isTrue();
        assertThat(message.redact()).isFalse();
        assertThat(message.messageId()).isEmpty();
        assertThat(message.recipient()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.json()).isEqualTo("{}");
        assertThat(message.conversation().id()).hasSize(36);
        assertThat(message.conversation().account()).isEmpty();
    }

    @Test
    void whatIsSaidIsThere() {
        MessageReference other = MessageReference.withId("x".repeat(36));
        Attachment file = Attachment.uploaded("f-1");
        MessageAttribute colour = MessageAttribute.external("colour", "red");

        IncomingMessage message = Messages.of("custom.order", Content.ofJson("{}")).bot("tea").id("m-1").messageId("own")
                .about(other).from(Sender.named("custom_agent", "Kim")).to(Recipient.named("custom_bot", "tea")).redacted()
                .intent("complaint").attachments(file).attributes(colour).metadata(Attribute.of("version", "v3"))
                .created(Instant.EPOCH).sent(Instant.MAX).json("{\"id\":1}").build();

        assertThat(message.bot()).isEqualTo("tea");
        assertThat(message.id()).isEqualTo("m-1");
        assertThat(message.reference()).isEqualTo(MessageReference.of(Optional.empty(), Optional.of("own")));
        assertThat(message.parent()).contains(other);
        assertThat(message.sender().name()).contains("Kim");
        assertThat(message.recipient().orElseThrow().name()).contains("tea");
        assertThat(message.content()).isEqualTo(Content.ofJson("{}").redacted());
        assertThat(message.intent()).contains("complaint");
        assertThat(message.attachments()).containsExactly(file);
        assertThat(message.attributes()).containsExactly(colour);
        assertThat(message.metadata()).containsExactly(Attribute.of("version", "v3"));
        assertThat(message.created()).contains(Instant.EPOCH);
        assertThat(message.sent()).contains(Instant.MAX);
        assertThat(message.json()).isEqualTo("{\"id\":1}");
    }

    @Test
    void aConversation() {
        TranscriptMessage said = TranscriptMessage.customerToBot("Jo", "tea", "hello", Instant.EPOCH);
        Conversation conversation = Messages.conversation().id("c-1").on("web_chat", "1000").contacts("email", "other")
                .entryPoint("e-1").clientInfo(ClientInfo.none().withTimeOffset(60)).survey("c-0")
                .preferredAgent(PreferredAgent.withId("7")).transcript(said).build();

        Conversation delivered = Messages.text("hello").in(conversation).from(JO).build().conversation();

        assertThat(delivered).isEqualTo(ConversationBuilder.of(conversation).customer(JO).build());
        assertThat(delivered.id()).isEqualTo("c-1");
        assertThat(delivered.channelType()).contains("web_chat");
        assertThat(delivered.accountAddress()).contains("1000");
        assertThat(delivered.conversationContact()).contains("email");
        assertThat(delivered.lookupContact()).contains("other");
        assertThat(delivered.entryPoint()).contains("e-1");
        assertThat(delivered.clientInfo().orElseThrow().timeOffset()).hasValue(60);
        assertThat(delivered.type()).contains("survey.form");
        assertThat(delivered.parentId()).contains("c-0");
        assertThat(delivered.preferredAgent()).contains(PreferredAgent.withId("7"));
        assertThat(delivered.transcript()).containsExactly(said);
        assertThat(delivered.customer()).contains(JO);
    }

    @Test
    void anAnswer() {
        Answer first = Messages.answer("1001");
        Answer last = Messages.answer("Trench coat", "c-1", 3, true);

        assertThat(first.id()).isEqualTo("1001");
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(first.lastAttempt()).isFalse();
        assertThat(last.value()).isEqualTo("Trench coat");
        assertThat(last.id()).isEqualTo("c-1");
        assertThat(last.lastAttempt()).isTrue();
    }

    @Test
    void aRefusal() {
        RejectedReply rejected = Messages.rejectedText("400-630", "c-1", "hello");

        assertThat(rejected.code()).isEqualTo("400-630");
        assertThat(rejected.conversationId()).isEqualTo("c-1");
        assertThat(rejected.messageId()).hasSize(36);
        assertThat(rejected.inboundId()).isEmpty();
        assertThat(rejected.content().text()).contains("hello");
    }
}
