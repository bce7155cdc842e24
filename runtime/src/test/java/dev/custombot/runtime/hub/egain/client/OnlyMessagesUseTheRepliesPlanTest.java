package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.hub.egain.NewMessage;
import dev.custombot.runtime.request.HubPlan;
import io.smallrye.mutiny.Uni;

/**
 * The hub counts each operation by itself: what else it is asked uses nothing of what it allows for the bot's replies, and when it wants a
 * pause of that, replies go on.
 */
class OnlyMessagesUseTheRepliesPlanTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

    private final RepliesPlan plan = new RepliesPlan();
    private final ScriptedApi api = new ScriptedApi();
    private final EgainConversationManager hub = api.client(plan);

    @Test
    void aTranscriptTakesNothingOfIt() {
        api.answers(200, "{\"id\":\"" + ID + "\"}");

        hub.conversation(ID).await().indefinitely();

        assertThat(plan.requests).isZero();
    }

    @Test
    void theReplicaNeedNotBeTheSender() {
        api.answers(200, "{\"id\":\"" + ID + "\",\"contentUrl\":\"https://files.example.org/a\"}");

        assertThat(hub.assets().create("sms", "a.txt", 7).await().indefinitely().id()).isEqualTo(ID);
    }

    @Test
    void aPauseThatTheHubWantsOfOneOperationIsNoneOfReplies() {
        api.answers(busy()).answers(200, "{\"id\":\"" + ID + "\"}");

        hub.conversation(ID).await().indefinitely();

        assertThat(plan.rests).isEmpty();
        assertThat(api.pauses).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void messagesOfTheClientAreWithinIt() {
        api.answers(busy()).answers(202, "{\"messages\":{\"message\":[{\"messageId\":\"m-1\"}]}}");

        hub.send(List.of(NewMessage.into(ID, "m-1", Reply.text("hello")))).await().indefinitely();

        assertThat(plan.requests).isEqualTo(2);
        assertThat(plan.rests).containsExactly(Duration.ofSeconds(60));
    }

    private static Response busy() {
        return Response.status(429).header("Retry-After", "60").entity("").build();
    }

    private static final class RepliesPlan implements HubPlan {

        private final List<Duration> rests = new ArrayList<>();
        private int requests;

        @Override
        public boolean maySend() {
            return false;
        }

        @Override
        public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
            requests++;
            return request.get();
        }

        @Override
        public HubPlan apart(String operation) {
            return HubPlan.NONE;
        }

        @Override
        public void left(long requests) {
            // The hub does not count for the bot.
        }

        @Override
        public void rest(Duration duration) {
            rests.add(duration);
        }
    }
}
