package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.runtime.record.CallbackRecord;

/** What the hub said of a message and its callback is there, and nothing that it did not say. */
class DeliveredFieldsTest {

    @Test
    void theHubsIdRefersToTheMessage() {
        String id = UUID.randomUUID().toString();

        assertThat(read(id, "{\"message\":{\"id\":\"" + id + "\",\"messageId\":\"own\"}}").reference())
                .isEqualTo(MessageReference.of(Optional.of(id), Optional.of("own")));
    }

    @Test
    void anIdThatStandsInForTheHubsDoesNot() {
        String madeUp = UUID.randomUUID().toString();

        assertThat(read(madeUp, "{\"message\":{}}").reference())
                .isEqualTo(MessageReference.of(Optional.empty(), Optional.empty()));
        assertThat(read("own", "{\"message\":{\"messageId\":\"own\"}}").reference())
                .isEqualTo(MessageReference.of(Optional.empty(), Optional.of("own")));
        assertThat(read("short", "{\"message\":{\"id\":\"short\"}}").reference().id()).isEmpty();
    }

    @Test
    void theCallbacksPropertiesAreReadable() {
        assertThat(
                read("m-1", "{\"metadata\":{\"later\":[1],\"attributes\":[{\"name\":\"a\",\"value\":\"b\"}]},\"message\":{}}")
                        .metadata())
                .containsExactly(Attribute.of("a", "b"));
        assertThat(read("m-1", "{\"metadata\":{},\"message\":{}}").metadata()).isEmpty();
        assertThat(read("m-1", "{\"message\":{}}").metadata()).isEmpty();
    }

    @Test
    void everyRecipientIsThere() {
        IncomingMessage message = read("m-1", """
                {"message":{"recipients":{"recipient":[{"type":"custom_bot","participant":{"name":"tea","type":"system"}},
                 {"type":"egain_agent"}]}}}""");

        assertThat(message.recipients()).containsExactly(
                Recipient.of("custom_bot", Optional.of("tea"), Optional.of("system")),
                Recipient.of("egain_agent", Optional.empty(), Optional.empty()));
        assertThat(message.recipient()).contains(message.recipients().get(0));
    }

    private static IncomingMessage read(String id, String value) {
        return new MessageReader(new ObjectMapper()).read(new CallbackRecord("c-1", id, "text", "customer", Instant.EPOCH,
                value.getBytes(StandardCharsets.UTF_8)));
    }
}
