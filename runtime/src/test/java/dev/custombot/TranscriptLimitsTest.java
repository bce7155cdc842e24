package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.message.Escalation;

/** A transcript that the hub would refuse, or take only in part, is refused where the escalation is made. */
class TranscriptLimitsTest {

    private static final TranscriptMessage SAID = TranscriptMessage.customerToBot("Jo", "bot", "hello", Instant.EPOCH);

    static Stream<Arguments> refused() {
        return Stream.of(change("type of a message", said -> of("typing.start")),
                change("type of a message", said -> of("custom.order")),
                change("type of a message", said -> of("agent.join")),
                change("sender", said -> from(Sender.named("egain_agent", "Kim"))),
                change("sender", said -> from(Sender.of("customer", Optional.empty(), Optional.empty()))),
                change("255", said -> from(Sender.named("customer", "x".repeat(256)))),
                change("recipient", said -> said.withRecipient(Recipient.named("custom_agent", "Kim"))),
                change("255", said -> said.withRecipient(Recipient.named("customer", "x".repeat(256)))),
                change("recipient", said -> TranscriptMessage.of("text", said.content(), said.sender())
                        .withSent(Instant.EPOCH)),
                change("sent", said -> TranscriptMessage.of("text", said.content(), said.sender())
                        .withRecipient(said.recipient().orElseThrow())),
                change("attachments", said -> said.withAttachments(List.of(Attachment.uploaded("f-1")))),
                change("messageId", said -> said.withMessageId("x".repeat(256))),
                change("36", said -> said.withParent(MessageReference.withId("p-1"))),
                change("messageId", said -> said.withParent(
                        MessageReference.of(Optional.of("x".repeat(36)), Optional.of("x".repeat(256))))),
                change("2048", said -> said.withAttributes(List.of(MessageAttribute.external("a", "x".repeat(2_049))))),
                change("XML", said -> TranscriptMessage.of("text", Content.ofXml("<a/>"), said.sender())
                        .withRecipient(said.recipient().orElseThrow()).withSent(Instant.EPOCH)));
    }

    private static Arguments change(String named, UnaryOperator<TranscriptMessage> change) {
        return arguments(named, change.apply(SAID));
    }

    private static TranscriptMessage of(String type) {
        return TranscriptMessage.of(type, Content.none(), SAID.sender()).withRecipient(SAID.recipient().orElseThrow())
                .withSent(Instant.EPOCH);
    }

    private static TranscriptMessage from(Sender sender) {
        return TranscriptMessage.of("text", SAID.content(), sender).withRecipient(SAID.recipient().orElseThrow())
                .withSent(Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesTheFieldOrTheLimit(String named, TranscriptMessage message) {
        assertThatIllegalArgumentException().isThrownBy(() -> escalate(message)).withMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "richMessage.form", "pagePush", "delete.soft", "delete.permanent", "undo"})
    void whatTheHubTakesIsTaken(String type) {
        assertThat(escalate(of(type)).details()).isPresent();
    }

    @Test
    void everyPartThatTheHubTakesIsTaken() {
        assertThat(escalate(from(Sender.named("egain_bot", "Eva")).withMessageId("own").withAttributes(
                List.of(MessageAttribute.external("a", "b")))
                .withParent(MessageReference.of(Optional.of("x".repeat(36)), Optional.of("own-0")))).details()).isPresent();
    }

    private static Reply escalate(TranscriptMessage said) {
        return Escalation.toAgent().withDetails(ConversationDetails.none().withTranscript(List.of(said))).toReply();
    }
}
