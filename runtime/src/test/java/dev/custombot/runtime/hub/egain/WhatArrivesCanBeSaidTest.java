package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.Sendable;
import dev.custombot.conversation.Sender;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.record.Records;

/** A content is said as the type that it arrives with; one that a bot may say by {@code Reply.of} only has another one. */
class WhatArrivesCanBeSaidTest {

    private static final String MESSAGE = """
            {"message":{"id":"m-1","type":{"value":"%s"},"conversation":{"id":"c-1"},"parent":{"id":"e1a6f0c2-5d8b-4f7e-9a63-0b1c2d3e4f50"},
             "content":{"%s"},"sender":{"type":"customer"}}}""";

    static Stream<MessageCatalogue.Entry> types() {
        return MessageCatalogue.entries().stream().filter(
                entry -> RoleTable.maySend(Sender.CUSTOM_BOT, entry.type()) && entry.method().filter("of"::equals).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void asItsType(MessageCatalogue.Entry entry) {
        Object content = entry.content().apply(new MessageReader().read(Records.callback("c-1",
                entry.type(), "customer", message(entry).getBytes(StandardCharsets.UTF_8))));
        String type = content instanceof RichContent rich ? rich.messageType() : ((Sendable) content).toReply().type();
        assertThat(type).isEqualTo(entry.type());
    }

    private static String message(MessageCatalogue.Entry entry) {
        boolean rich = RichContent.class.isAssignableFrom(entry.contentClass());
        return MESSAGE.formatted(entry.type(), rich ? "json\":\"{}" : "text\":\"x");
    }
}
