package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.custombot.test.DeliveryResult;
import io.quarkus.test.junit.QuarkusTest;

/** A message for a participant who is no bot here is taken, counted, told once and not kept. */
@QuarkusTest
class MessagesForNobodyHereTest extends ThreeHubsTest {

    @Test
    void isAcceptedAndDiscarded() {
        double before = Meters.messages("default", "not_for_us");
        String stranger = "stranger-" + UUID.randomUUID();
        String conversation = UUID.randomUUID().toString();

        try (LoggedLines lines = LoggedLines.of("dev.custombot")) {
            DeliveryResult first = Redelivery.of(shop, message(conversation, stranger));
            DeliveryResult second = Redelivery.of(shop, message(conversation, stranger));

            assertThat(first.status()).isEqualTo(202);
            assertThat(second.status()).isEqualTo(202);
            assertThat(lines.containing(stranger)).singleElement().asString().contains("adviser");
        }
        assertThat(Meters.messages("default", "not_for_us")).isEqualTo(before + 2);
        // What comes after it is stored, so it would be there as well.
        shop.conversation().customerSays("next").awaitReply();
        assertThat(Topics.conversations("custom-bot-callbacks")).isNotEmpty().doesNotContain(conversation);
        assertThat(Topics.conversations("custom-bot-advice-callbacks")).doesNotContain(conversation);
    }

    @Test
    void theOthersOfItsCallbackAreKept() {
        String known = UUID.randomUUID().toString();
        String unknown = UUID.randomUUID().toString();
        String adviser = one(known, "adviser");
        String stranger = one(unknown, "stranger");

        assertThat(Redelivery.of(shop, envelope(stranger + "," + adviser)).status()).isEqualTo(202);

        assertThat(advice.conversation(known).awaitReply().text()).contains("advice: hello");
        assertThat(Topics.conversations("custom-bot-callbacks")).doesNotContain(known, unknown);
    }

    private static String message(String conversation, String participant) {
        return envelope(one(conversation, participant));
    }

    private static String one(String conversation, String participant) {
        return """
                {"id":"%s","messageId":"%s","type":{"value":"text"},"conversation":{"id":"%s"},"content":{"text":"hello"},
                 "sender":{"type":"customer","participant":{"name":"Jo"}},
                 "recipients":{"recipient":[{"type":"custom_bot","participant":{"name":"%s"}}]}}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID(), conversation, participant);
    }

    private static String envelope(String messages) {
        return "{\"messages\":{\"message\":[" + messages + "]}}";
    }
}
