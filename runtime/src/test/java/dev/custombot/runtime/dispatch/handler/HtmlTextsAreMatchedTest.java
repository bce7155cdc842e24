package dev.custombot.runtime.dispatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;

/** A condition on a text is asked about what the handler gets as the text, be it HTML. */
class HtmlTextsAreMatchedTest {

    @Test
    void asTheyAreWritten() {
        IncomingMessage message = message("<b>hello</b>");
        Selector selector = new Selector("text", Set.of(), Optional.empty(), Optional.of(Pattern.compile("<b>hello</b>")), 0);

        assertThat(Text.of(message).html()).isTrue();
        assertThat(selector.takes(message, cause -> {})).isTrue();
    }

    private static IncomingMessage message(String html) {
        byte[] value = """
                {"metadata":{},"message":{"id":"m-1","messageId":"m-1","type":{"value":"text"},"conversation":{"id":"c-1"},
                "content":{"html":"%s"},"sender":{"type":"customer","participant":{"name":"Jo"}}}}
                """.formatted(html).getBytes(StandardCharsets.UTF_8);
        return new MessageReader().read(new CallbackRecord(Records.ORIGIN, "c-1", "m-1", "text", "customer", Turns.NOON,
                Optional.empty(), value, Optional.empty()));
    }
}
