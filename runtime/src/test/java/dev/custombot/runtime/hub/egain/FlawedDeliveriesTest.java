package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;

/** A message that is not as it should be keeps no other out, and has an id that is the same when it comes again. */
class FlawedDeliveriesTest {

    private static final String GOOD = "{\"id\":\"m-1\",\"type\":{\"value\":\"text\"},\"conversation\":{\"id\":\"c-1\"}}";

    private static final BodyLimits LIMITS = new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000);

    private final EgainCallbackSplitter splitter = new EgainCallbackSplitter(LIMITS);

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"m\",\"type\":{\"value\":\"text\"}}", "{\"id\":\"m\",\"conversation\":{\"id\":\"c\"}}",
            "17",
            "null", "\"text\"", "[1,[2]]", "{}",
            "{\"type\":{\"value\":\"custom-bot.reply-rejected\"},\"conversation\":{\"id\":\"c\"}}"})
    void theOthersAreThere(String flawed) {
        List<DeliveredMessage> messages = split(GOOD + "," + flawed + "," + GOOD.replace("m-1", "m-2"));

        assertThat(messages).hasSize(3);
        assertThat(messages.get(0).messageId()).isEqualTo("m-1");
        assertThat(messages.get(2).messageId()).isEqualTo("m-2");
        assertThat(text(messages.get(1))).isEqualTo("{\"metadata\":{},\"message\":" + flawed + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"id\":123,", "\"id\":\" \",", "\"id\":null,"})
    void withoutAUsableIdItHasOneThatStays(String id) {
        String message = "{" + id
                + "\"type\":{\"value\":\"text\"},\"conversation\":{\"id\":\"c-1\"},\"content\":{\"text\":\"hi\"}}";

        String first = split(GOOD + "," + message).get(1).messageId();

        assertThat(split(message).get(0).messageId()).isEqualTo(first).hasSize(36);
        assertThat(split(message.replace("hi", "ho")).get(0).messageId()).isNotEqualTo(first);
        assertThat(split(message.replace("c-1", "c-2")).get(0).messageId()).isNotEqualTo(first);
    }

    @Test
    void anIdThatIsTooLongIsReplacedByOneThatStays() {
        String message = GOOD.replace("m-1", "m".repeat(256));

        assertThat(split(message).get(0).messageId()).hasSize(36).isEqualTo(split(message).get(0).messageId());
    }

    @Test
    void charactersAreCountedAndNotWhatJavaKeepsThemIn() {
        String longest = "\ud83d\ude00".repeat(255);

        assertThat(split(GOOD.replace("m-1", longest)).get(0).messageId()).isEqualTo(longest);
    }

    @Test
    void whatIsCommonToAllMessagesIsBounded() {
        String body = "{\"metadata\":{\"attributes\":\"%s\"},\"messages\":{\"message\":[" + GOOD + "]}}";

        assertThat(splitter.split(bytes(body.formatted("x".repeat(65_000))))).hasSize(1);
        assertThatExceptionOfType(CallbackProblem.class)
                .isThrownBy(() -> splitter.split(bytes(body.formatted("x".repeat(65_536)))))
                .matches(problem -> problem.status() == 413);
    }

    private List<DeliveredMessage> split(String messages) {
        return splitter.split(bytes("{\"messages\":{\"message\":[" + messages + "]}}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(DeliveredMessage message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }
}
