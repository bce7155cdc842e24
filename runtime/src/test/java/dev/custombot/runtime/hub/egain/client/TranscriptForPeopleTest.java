package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Content;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.Transcript;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.ReceivedConversation;

/** A transcript is a line for each message: when, who, what, and what became of it if that is anything but well. */
class TranscriptForPeopleTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aLineForEachMessage() {
        Transcript transcript = Transcript.of(ReceivedConversation.of("c-1"), List.of(
                entry("text", Content.ofText("Where is\nmy order?"), Sender.named(Sender.CUSTOMER, "Ann"), "sent"),
                entry("richMessage.quickreply", Content.ofJson("{}"), Sender.named(Sender.CUSTOM_BOT, "shop"), "failed")),
                "{}");

        assertThat(transcript.text()).isEqualTo("""
                2026-01-01T12:00:00Z  Ann (customer): Where is
                    my order?
                2026-01-01T12:00:00Z  shop (custom_bot): [richMessage.quickreply] {} (failed)
                """);
    }

    @Test
    void nothingSaidIsInItsStringForm() {
        Transcript transcript = Transcript.of(ReceivedConversation.of("c-1"),
                List.of(entry("text", Content.ofText("secret"), Sender.named(Sender.CUSTOMER, "Ann"), "sent")), "{}");

        assertThat(transcript.toString() + transcript.messages()).doesNotContain("secret", "Ann");
    }

    private static Transcript.Entry entry(String type, Content content, Sender sender, String status) {
        return Transcript.Entry.of(TranscriptMessage.of(type, content, sender).withSent(NOON), Optional.of(status));
    }
}
