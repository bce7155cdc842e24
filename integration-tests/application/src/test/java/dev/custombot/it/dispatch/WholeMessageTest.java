package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.it.HandledLog;
import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** Every field that the hub's contract has arrives, and the raw JSON beside them. */
@QuarkusTest
class WholeMessageTest {

    private static final String MESSAGE = """
            {"id":"m-1","messageId":"own-1","type":{"value":"text"},"later":{"field":1},
             "conversation":{"id":"%s","account":{"id":"a-1","modified":"2024-05-06 07:08:09.100","address":"1000",
               "channel":{"id":"ch-1","type":"custom.teams","modified":"2024-05-06T07:08:09Z"}},
              "conversationContact":"phone.mobile","lookupContact":"email","entryPoint":{"id":"e-1"},
              "customer":{"name":"Jo Doe","type":"individual","attributes":[{"name":"group","value":"gold"}],
               "contacts":{"contact":[{"type":"phone","subType":"mobile","address":"123"},
                                      {"type":"email","address":"jo@shop.example"}]}},
              "clientInfo":{"timeOffset":-60,"referrerName":"shop","referrerUrl":"https://shop.example/x y"},
              "type":"survey.form","parent":{"id":"c-0"},"preferredAgent":{"id":"7","userName":"kim"},
              "messages":{"message":[{"messageId":"t-1","type":{"value":"text"},"content":{"html":"<b>hi</b>"},
               "sender":{"type":"customer","participant":{"name":"Jo Doe"}},
               "recipients":{"recipient":[{"type":"egain_bot","participant":{"name":"other"}}]},
               "sent":"2024-05-06 07:08:10.000"}]}},
             "parent":{"id":"p-1","messageId":"own-0"},"content":{"text":"hello","redact":true},
             "sender":{"type":"customer","participant":{"name":"Jo Doe","type":"customer"}},
             "recipients":{"recipient":[{"type":"custom_bot","participant":{"name":"test-bot","type":"custom_bot"}}]},
             "intent":{"value":"complaint"},
             "attachments":{"attachment":[{"id":"f-1","name":"coat.jpg","contentType":"image/jpeg","size":12,
               "url":"not a url"}]},
             "attributes":{"attribute":[{"external":false,"object":"activity","name":"case_id","value":"17"},
               {"name":"colour","value":"red"}]},
             "created":"2024-05-06T07:08:09.100Z","sent":"2024-05-06 07:08:09.200"}""";

    @Inject
    Hub hub;

    @Inject
    HandledLog log;

    @Test
    void isHandedOver() {
        String id = Payloads.conversationId();
        Redelivery.of(hub, Payloads.envelope(MESSAGE.formatted(id)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !log.of(id).isEmpty());

        IncomingMessage message = log.of(id).get(0);
        assertThat(message.id()).isEqualTo("m-1");
        assertThat(message.messageId()).contains("own-1");
        assertThat(message.parent()).contains(MessageReference.of(Optional.of("p-1"), Optional.of("own-0")));
        assertThat(message.sender().participantType()).contains("customer");
        assertThat(message.recipients())
                .containsExactly(Recipient.of("custom_bot", Optional.of("test-bot"), Optional.of("custom_bot")));
        assertThat(message.recipient()).contains(message.recipients().get(0));
        assertThat(message.bot()).isEqualTo("<default>");
        assertThat(message.metadata()).containsExactly(Attribute.of("version", "v3"));
        assertThat(message.intent()).contains("complaint");
        assertThat(message.redact()).isTrue();
        assertThat(message.attachments()).containsExactly(Attachment.of(Optional.of("f-1"), "coat.jpg",
                Optional.of("image/jpeg"), OptionalLong.of(12), Optional.empty()));
        assertThat(message.attributes()).containsExactly(MessageAttribute.ofActivity("case_id", "17"),
                MessageAttribute.external("colour", "red"));
        assertThat(message.created()).contains(Instant.parse("2024-05-06T07:08:09.100Z"));
        assertThat(message.sent()).contains(Instant.parse("2024-05-06T07:08:09.200Z"));
        assertThat(message.json()).isEqualTo(MESSAGE.formatted(id));
        assertThat(message.toString()).doesNotContain("Jo Doe").doesNotContain("hello");
        conversation(message.conversation());
    }

    private static void conversation(Conversation conversation) {
        assertThat(conversation.account().orElseThrow().id()).contains("a-1");
        assertThat(conversation.account().orElseThrow().modified()).contains(Instant.parse("2024-05-06T07:08:09.100Z"));
        assertThat(conversation.accountAddress()).contains("1000");
        assertThat(conversation.channelType()).contains("custom.teams");
        assertThat(conversation.conversationContact()).contains("phone.mobile");
        assertThat(conversation.lookupContact()).contains("email");
        assertThat(conversation.entryPoint()).contains("e-1");
        assertThat(conversation.customer().orElseThrow().attributes()).containsExactly(Attribute.of("group", "gold"));
        assertThat(conversation.customer().orElseThrow().contacts()).containsExactly(Contact.phone("mobile", "123"),
                Contact.email("jo@shop.example"));
        assertThat(conversation.clientInfo().orElseThrow().timeOffset()).isEqualTo(OptionalInt.of(-60));
        assertThat(conversation.clientInfo().orElseThrow().referrerUrl()).contains("https://shop.example/x y");
        assertThat(conversation.type()).contains("survey.form");
        assertThat(conversation.parentId()).contains("c-0");
        assertThat(conversation.preferredAgent())
                .contains(PreferredAgent.of(Optional.of("7"), Optional.of("kim")));
        List<TranscriptMessage> transcript = conversation.transcript();
        assertThat(transcript).hasSize(1);
        assertThat(transcript.get(0).content().html()).contains("<b>hi</b>");
        assertThat(transcript.get(0).recipient().orElseThrow().type()).isEqualTo("egain_bot");
        assertThat(transcript.get(0).sent()).contains(Instant.parse("2024-05-06T07:08:10Z"));
    }
}
