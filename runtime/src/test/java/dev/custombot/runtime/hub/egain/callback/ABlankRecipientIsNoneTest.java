package dev.custombot.runtime.hub.egain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.BodyLimits;

/** A recipient whose name is blank is as one without a name: the message is the first bot's, and not a stranger's whom nobody serves. */
class ABlankRecipientIsNoneTest {

    private final EgainCallbackSplitter splitter = new EgainCallbackSplitter(
            new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000));

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"custom_bot\",\"participant\":{\"name\":\"\"}}",
            "{\"type\":\"custom_bot\",\"participant\":{\"name\":\" \\t\"}}", "{\"participant\":{\"name\":\"\"}}",
            "{\"type\":\"custom_bot\",\"participant\":{\"name\":null}}", "{\"type\":\"custom_bot\",\"participant\":{}}",
            "{\"type\":\"custom_bot\"}", "{}"})
    void itNamesNobody(String recipient) {
        assertThat(participants(recipient)).isEmpty();
    }

    @Test
    void othersBesideItAreNamed() {
        assertThat(participants("{\"participant\":{\"name\":\" \"}},{\"participant\":{\"name\":\"shop\"}}"))
                .containsExactly("shop");
    }

    @Test
    void aBlankTypeIsNoneEither() {
        assertThat(participants("{\"type\":\" \",\"participant\":{\"name\":\"shop\"}}")).containsExactly("shop");
        assertThat(participants("{\"type\":\"agent\",\"participant\":{\"name\":\"shop\"}}")).isEmpty();
    }

    private Set<String> participants(String recipients) {
        String body = "{\"messages\":{\"message\":[{\"id\":\"m-1\",\"recipients\":{\"recipient\":[" + recipients + "]}}]}}";
        return splitter.split(body.getBytes(StandardCharsets.UTF_8)).get(0).participants();
    }
}
