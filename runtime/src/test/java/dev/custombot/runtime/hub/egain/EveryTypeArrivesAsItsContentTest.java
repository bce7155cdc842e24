package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.IncomingMessage;
import dev.custombot.message.AgentEvent;
import dev.custombot.message.Deletion;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Receipt;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.record.Records;

/** A message of each published type is read as the class that the catalogue names. */
class EveryTypeArrivesAsItsContentTest {

    private static final String MESSAGE = """
            {"message":{"id":"m-1","type":{"value":"%s"},"conversation":{"id":"c-1"},"parent":{"id":"p-1"},
             "content":{"json":"{\\"code\\":\\"400-221\\",\\"error\\":\\"no\\"}"},"sender":{"type":"customer"}}}""";

    static Stream<MessageCatalogue.Entry> types() {
        return MessageCatalogue.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isRead(MessageCatalogue.Entry entry) {
        Object content = entry.content().apply(message(entry.type()));

        assertThat(content).isInstanceOf(entry.contentClass());
        if (content instanceof AgentEvent event) {
            assertThat(entry.type()).endsWith(event.kind().name().toLowerCase());
        } else if (content instanceof Deletion deletion) {
            assertThat(entry.type()).endsWith(deletion.kind().name().toLowerCase());
            assertThat(deletion.parent().orElseThrow().id()).contains("p-1");
        } else if (content instanceof Receipt receipt) {
            assertThat(receipt.read()).isEqualTo(entry.type().equals("status.read"));
        } else if (content instanceof ErrorReport report) {
            assertThat(report.code()).isEqualTo("400-221");
            assertThat(report.error()).isEqualTo("no");
        }
    }

    private static IncomingMessage message(String type) {
        return new MessageReader().read(Records.callback("c-1", type, "customer",
                MESSAGE.formatted(type).getBytes(StandardCharsets.UTF_8)));
    }
}
