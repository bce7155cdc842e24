package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.conversation.Transcript;
import dev.custombot.hub.HubRequestException;

/** A hub that fails over a later page of a long conversation has told the earlier ones: the transcript has them, and says that it is not complete. */
class PagesThatCameAreKeptTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

    private final ScriptedApi api = new ScriptedApi();

    static Stream<Consumer<ScriptedApi>> failures() {
        return Stream.of(hub -> hub.answers(500, "{\"code\":\"500-100\"}"), hub -> hub.answers(503, "<html/>"),
                hub -> hub.answers(429, "{\"code\":\"429-100\"}"), ScriptedApi::loses, hub -> hub.answers(200, "{}"),
                hub -> hub.answers(403, "{\"code\":\"403-197\"}"), hub -> hub.answers(404, "{\"code\":\"404-105\"}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whenALaterOneFails(Consumer<ScriptedApi> failure) {
        api.answers(200, conversation(0, 200)).answers(200, conversation(200, 200));
        persistently(failure);
        Transcript transcript = api.client().conversation(ID).await().indefinitely();

        assertThat(transcript.isComplete()).isFalse();
        assertThat(transcript.messages()).extracting(entry -> entry.message().content().text().orElseThrow())
                .containsExactlyElementsOf(IntStream.range(0, 400).mapToObj(i -> "text " + i).toList());
        assertThat(transcript.text()).endsWith("(there are more messages than the hub has told)\n");
    }

    @Test
    void aFailureThatPassesCostsNone() {
        api.answers(200, conversation(0, 200)).answers(500, "{\"code\":\"500-100\"}").answers(200, conversation(200, 200))
                .loses().answers(200, conversation(400, 50));

        assertThat(api.client().conversation(ID).await().indefinitely().isComplete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withoutTheFirstOneThereIsNoTranscript(Consumer<ScriptedApi> failure) {
        persistently(failure);

        assertThatThrownBy(() -> api.client().conversation(ID).await().indefinitely()).isInstanceOf(HubRequestException.class);
    }

    private void persistently(Consumer<ScriptedApi> failure) {
        IntStream.rangeClosed(0, EgainCalls.RETRIES).forEach(number -> failure.accept(api));
    }

    private static String conversation(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(
                        i -> """
                                {"id":"%036d","type":{"value":"text"},"content":{"text":"text %d"},"sender":{"type":"customer"},"status":"sent"}"""
                                .formatted(i, i))
                .collect(Collectors.joining(",", "{\"id\":\"" + ID + "\",\"messages\":{\"paginationInfo\":{\"count\":450,"
                        + "\"pagenum\":1,\"pagesize\":200},\"message\":[", "]}}"));
    }
}
