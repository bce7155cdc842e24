package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Recipient;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Records;

/** A part of a message that no handler may ask for is made when one does; that it is JSON is seen when the record is read. */
class WhatFewAskForIsCheckedAtOnceTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":{\"conversation\":{\"id\":}}}",
            "{\"message\":{\"attachments\":{\"attachment\":[{]}}}",
            "{\"message\":{\"recipients\":{\"recipient\":[1,2}}}", "{\"message\":{\"attributes\":{\"a\":\"\\x\"}}}",
            "{\"message\":{\"conversation\":{\"account\":", "{\"metadata\":{\"attributes\":[}},\"message\":{}}"})
    void whatIsNoJsonIsNoMessage(String value) {
        assertThatThrownBy(() -> read(value.getBytes(StandardCharsets.UTF_8))).isInstanceOf(RecordFormatException.class);
    }

    @Test
    void bytesThatAreNoTextAreNoMessage() {
        byte[] value = "{\"message\":{\"conversation\":{\"customer\":{\"name\":\"?\"}}}}".getBytes(StandardCharsets.UTF_8);
        value[new String(value, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;

        assertThatThrownBy(() -> read(value)).isInstanceOf(RecordFormatException.class);
    }

    @Test
    void theLastOneCountsOfWhatIsThereTwice() {
        IncomingMessage message = read("""
                {"message":{"messageId":"a","content":{"text":"a"},"recipients":{"recipient":[{"type":"egain_agent"}]},
                 "messageId":"b","content":{"text":"b"},"recipients":{"recipient":[{"type":"custom_bot"}]}}}"""
                .getBytes(StandardCharsets.UTF_8));

        assertThat(message.messageId()).contains("b");
        assertThat(message.text()).contains("b");
        assertThat(message.recipients()).extracting(Recipient::type).containsExactly("custom_bot");
    }

    @Test
    void whatIsThereTwiceAndNoObjectInTheEndIsNotThere() {
        IncomingMessage message = read("""
                {"message":{"conversation":{"type":"a"},"conversation":7,"messageId":"a","messageId":{}}}"""
                .getBytes(StandardCharsets.UTF_8));

        assertThat(message.conversation().type()).isEmpty();
        assertThat(message.messageId()).isEmpty();
    }

    @Test
    void itIsMadeOnce() {
        IncomingMessage message = read("{\"message\":{\"conversation\":{\"type\":\"a\"}}}".getBytes(StandardCharsets.UTF_8));

        assertThat(message.conversation()).isSameAs(message.conversation());
        assertThat(message.conversation().type()).contains("a");
    }

    private static IncomingMessage read(byte[] value) {
        return new MessageReader().read(Records.callback("c-1", "text", "customer", value));
    }
}
