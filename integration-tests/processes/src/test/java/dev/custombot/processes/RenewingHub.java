package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.test.TestConversation;

/** One conversation through a hub that fetches its tokens from an identity provider; each message must be answered, in its order. */
final class RenewingHub {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Slower than what the bot takes for another bot. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<Integer> AT_ONCE = List.of(202);
    private static final List<Integer> WITH_A_NEW_TOKEN = List.of(401, 202);

    private final Surroundings surroundings;
    private final TestConversation conversation;
    private int said;

    private RenewingHub(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.conversation = surroundings.hub().conversation();
    }

    static RenewingHub of(Surroundings surroundings, Map<String, Object> tokenRequest) throws Exception {
        RenewingHub hub = new RenewingHub(surroundings);
        hub.fetchTokensBy(tokenRequest);
        return hub;
    }

    void fetchTokensBy(Map<String, Object> tokenRequest) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(surroundings.hubUrl().resolve("/control/callback-token/request"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(tokenRequest))).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** The customer says something and is answered; gives the statuses of the callback. */
    List<Integer> talk() {
        customerSays();
        awaitAnswer();
        List<Integer> statuses = Redelivery.answers(conversation);
        assertThat(statuses).as("of message " + said).isIn(AT_ONCE, WITH_A_NEW_TOKEN);
        return statuses;
    }

    /** The customer goes on until a callback is refused for one of these reasons, and taken with the next token. */
    void talkUntilRefused(String... reasons) {
        Awaitility.await("a refusal").atMost(Duration.ofSeconds(60)).pollInterval(PAUSE).pollInSameThread()
                .until(() -> talk().equals(WITH_A_NEW_TOKEN));
        assertThat(challenge()).containsAnyOf(reasons);
    }

    /** Returns while the message waits, refused for this reason. */
    void customerSaysWhatIsRefused(String reason) {
        customerSays();
        Awaitility.await("a refusal").atMost(Duration.ofSeconds(60)).until(() -> attempts().size() > 1);
        assertThat(challenge()).contains(reason);
    }

    void awaitAnswer() {
        assertThat(conversation.awaitReply().text()).contains("You said: " + said + ".");
    }

    private void customerSays() {
        conversation.customerSays(++said + ".");
    }

    private String challenge() {
        JsonNode first = attempts().path(0);
        assertThat(first.path("status").asInt()).isEqualTo(401);
        return first.path("headers").path("www-authenticate").asText();
    }

    /** Of the last message. */
    private JsonNode attempts() {
        try {
            JsonNode deliveries = JSON
                    .readTree(surroundings.hub().control("/control/deliveries?conversation=" + conversation.id()))
                    .path("deliveries");
            return deliveries.path(deliveries.size() - 1).path("attempts");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
