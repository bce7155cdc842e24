package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Transcript;

/** A transcript has all that was said, though the hub tells 200 messages at once; or it says that it has not. */
class ALongConversationIsReadToItsEndTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

    private final ScriptedApi api = new ScriptedApi();

    @Test
    void theHubIsAskedForTheOthers() {
        api.answers(200, conversation(0, 200, 450)).answers(200, conversation(200, 200, 450))
                .answers(200, conversation(400, 50, 450));
        Transcript transcript = transcript();

        assertThat(transcript.isComplete()).isTrue();
        assertThat(transcript.messages()).extracting(entry -> entry.message().content().text().orElseThrow())
                .containsExactlyElementsOf(IntStream.range(0, 450).mapToObj(i -> "text " + i).toList());
        assertThat(transcript.json()).contains("text 449");
        assertThat(transcript.text()).endsWith("text 449\n");
        assertThat(api.requests).containsExactly("GET conversations/" + ID, "GET conversations/" + ID + " page 2 of 200",
                "GET conversations/" + ID + " page 3 of 200");
    }

    @Test
    void aHubThatTellsTheSameAgainHasNoMore() {
        api.answers(200, conversation(0, 200, 450)).answers(200, conversation(0, 200, 450));

        assertIsTheFirstPageOnly(transcript());
    }

    @Test
    void aHubThatDoesNotKnowWhatIsAskedHasNoMore() {
        api.answers(200, conversation(0, 200, 450)).answers(400, "{\"code\":\"400-420\"}");

        assertIsTheFirstPageOnly(transcript());
    }

    private static void assertIsTheFirstPageOnly(Transcript transcript) {
        assertThat(transcript.isComplete()).isFalse();
        assertThat(transcript.messages()).hasSize(200);
        assertThat(transcript.text()).endsWith("(there are more messages than the hub has told)\n");
    }

    @Test
    void aShortOneIsAskedForOnce() {
        api.answers(200, conversation(0, 3, 3)).answers(200, "{\"id\":\"" + ID + "\"}");

        assertThat(transcript().isComplete()).isTrue();
        assertThat(transcript().messages()).isEmpty();
        assertThat(api.requests).hasSize(2);
    }

    private Transcript transcript() {
        return api.client().conversation(ID).await().indefinitely();
    }

    private static String conversation(int first, int number, int count) {
        return IntStream.range(first, first + number)
                .mapToObj(
                        i -> """
                                {"id":"%036d","type":{"value":"text"},"content":{"text":"text %d"},"sender":{"type":"customer"},"status":"sent"}"""
                                .formatted(i, i))
                .collect(Collectors.joining(",", "{\"id\":\"" + ID + "\",\"messages\":{\"paginationInfo\":{\"count\":" + count
                        + ",\"pagenum\":1,\"pagesize\":200},\"message\":[", "]}}"));
    }
}
