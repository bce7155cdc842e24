package dev.custombot.runtime.hub.brevo.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.DeliveredMessage;

/** A transcript has the whole chat, and a broker takes a megabyte: that a conversation has ended must not be lost for its length. */
class TheEndOfALongConversationIsStoredTest {

    private final BrevoWebhookSplitter splitter = new BrevoWebhookSplitter(
            new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000),
            new BotIdentity("tea-bot", Optional.empty(), Optional.empty()));

    @Test
    void withItsLastMessages() {
        DeliveredMessage end = end(150, 10_000);

        assertThat(end.type()).isEqualTo("conversation.end");
        assertThat(end.conversationId()).isEqualTo("vis-1");
        assertThat(end.value()).hasSizeBetween(400_000, 600_000);
        assertThat(new String(end.value(), StandardCharsets.UTF_8)).contains("\"m-149\"", "\"m-120\"")
                .doesNotContain("\"m-90\"");
    }

    @Test
    void withNoneWhereOneIsTooLong() {
        DeliveredMessage end = end(2, 600_000);

        assertThat(end.conversationId()).isEqualTo("vis-1");
        assertThat(end.value()).hasSizeLessThan(1_000);
        assertThat(end.messageId()).isEqualTo(end(2, 600_000).messageId()).isNotEqualTo(end(3, 600_000).messageId());
    }

    private DeliveredMessage end(int messages, int length) {
        String said = "x".repeat(length);
        return splitter.split(IntStream.range(0, messages)
                .mapToObj(i -> "{\"id\":\"m-%d\",\"type\":\"visitor\",\"createdAt\":%d,\"html\":\"%s\"}".formatted(i, i, said))
                .collect(Collectors.joining(",",
                        "{\"eventName\":\"conversationTranscript\",\"visitor\":{\"id\":\"vis-1\"},\"messages\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
