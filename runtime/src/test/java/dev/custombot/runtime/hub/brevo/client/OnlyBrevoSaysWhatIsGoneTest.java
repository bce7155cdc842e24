package dev.custombot.runtime.hub.brevo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.CallSpans;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubCalls.Credential;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** What was said in several messages is forgotten when they are deleted, or Brevo says that they are; a gateway's 404 is neither. */
class OnlyBrevoSaysWhatIsGoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Kept kept = new Kept();
    private String notFound;

    @BeforeEach
    void itBecameTwoMessages() {
        kept.ids.put("m-1", new SaidAs("b-1", false, List.of("r-1")).hubId());
        kept.ids.put("r-1", new SaidAs("b-2", false, List.of()).hubId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>404</html>", "", "{\"message\":\"\"}"})
    void whatAGatewayDoesNotFindIsStillThere(String page) {
        notFound = page;

        assertThatThrownBy(this::edit).isInstanceOf(HubRequestException.class);
        assertThat(SaidAs.read(kept.ids.get("m-1")).orElseThrow().rest()).containsExactly("r-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"document_not_found\",\"message\":\"No such message\"}", "{\"message\":\"Not found\"}"})
    void whatBrevoDoesNotFindIsGone(String error) {
        notFound = error;
        edit();

        assertThat(SaidAs.read(kept.ids.get("m-1")).orElseThrow().rest()).isEmpty();
    }

    private void edit() {
        HubCalls calls = new HubCalls(new Credential(() -> Uni.createFrom().item("key"), Uni.createFrom()::item),
                new BrevoAnswers(Clock.systemUTC()), PATIENCE, new BotMetrics(new SimpleMeterRegistry(), "test"),
                new CallSpans(Optional.empty()));
        new BrevoClient(api(), calls, BrevoAgent.withId("agent-1"), kept).editSaid("m-1", "Better").await().atMost(PATIENCE);
    }

    private BrevoApi api() {
        return (BrevoApi) Proxy.newProxyInstance(BrevoApi.class.getClassLoader(), new Class<?>[]{BrevoApi.class},
                (proxy, method, arguments) -> Uni.createFrom().item(() -> method.getName().equals("edit")
                        ? Response.ok("{\"id\":\"b-1\",\"text\":\"Better\"}").build()
                        : Response.status(404).entity(notFound).build()));
    }

    private static final class Kept implements SentIds {

        private final Map<String, String> ids = new HashMap<>();

        @Override
        public Uni<Void> keep(String messageId, String hubId) {
            return Uni.createFrom().item(() -> ids.put(messageId, hubId)).replaceWithVoid();
        }

        @Override
        public Uni<Optional<String>> find(String messageId) {
            return Uni.createFrom().item(() -> Optional.ofNullable(ids.get(messageId)));
        }

        @Override
        public Uni<Void> taken(String conversationId, String messageId) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Boolean> isTaken(String conversationId, String messageId) {
            return Uni.createFrom().item(false);
        }
    }
}
