package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A message that cannot be stored lies in the dead letters with its cause, and those beside it are stored. */
@QuarkusTest
class FlawedMessageTest {

    private static final String DEAD_LETTERS = "custom-bot-dead-letters";

    @Inject
    Hub hub;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{\"conversation\":{\"id\":\"CONVERSATION\"}}; missing type",
            "{\"type\":{\"value\":7},\"conversation\":{\"id\":\"CONVERSATION\"}}; missing type",
            "{\"type\":\"text\",\"conversation\":{\"id\":\"CONVERSATION\"}}; missing type",
            "{\"id\":\"a\\nb\",\"type\":{\"value\":\"text\"},\"conversation\":{\"id\":\"CONVERSATION\"}}; control characters in an id or type",
            "{\"type\":{\"value\":\"custom-bot.reply-rejected\"},\"conversation\":{\"id\":\"CONVERSATION\"}}; a type of the bot's own"})
    void liesInTheDeadLetters(String flawed, String cause) {
        String conversation = Payloads.conversationId();

        int status = Redelivery.of(hub, Payloads.envelope(Payloads.text(conversation, "none 1"),
                flawed.replace("CONVERSATION", conversation), Payloads.text(conversation, "none 2"))).status();

        assertThat(status).isEqualTo(202);
        List<ConsumerRecord<String, String>> stored = Topics.records("custom-bot-callbacks", conversation);
        assertThat(stored).hasSize(2);
        assertThat(stored.get(0).value()).contains("none 1");
        assertThat(stored.get(1).value()).contains("none 2");
        assertThat(Topics.records(DEAD_LETTERS, conversation)).singleElement()
                .satisfies(letter -> assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains(cause));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{\"type\":{\"value\":\"text\"}}", "17", "null",
            "{\"type\":{\"value\":\"text\"},\"conversation\":{\"id\":\" \"}}"})
    void withoutAConversationItKeepsNobodyOut(String flawed) {
        String conversation = Payloads.conversationId();

        assertThat(Redelivery.of(hub, Payloads.envelope(Payloads.text(conversation, "none"), flawed)).status()).isEqualTo(202);

        assertThat(Topics.records("custom-bot-callbacks", conversation)).hasSize(1);
    }
}
