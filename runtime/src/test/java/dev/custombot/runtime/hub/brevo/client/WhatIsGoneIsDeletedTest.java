package dev.custombot.runtime.hub.brevo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.CallSpans;
import dev.custombot.runtime.request.HubCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** What the bot has said is to be gone: where it is gone already, be it by a request whose answer was lost, that is done. */
class WhatIsGoneIsDeletedTest {

    private final List<String> requests = new ArrayList<>();
    private int status = 404;

    @Test
    void beItOneMessageOrSeveral() {
        client().deleteSaid("m-1").await().indefinitely();
        client().deleteSaid("m-2").await().indefinitely();

        assertThat(requests).containsExactly("delete b-1", "delete b-2", "deletePushed p-1");
    }

    @Test
    void whateverElseIsWrongIsTold() {
        status = 400;

        assertThatThrownBy(() -> client().deleteSaid("m-1").await().indefinitely()).isInstanceOf(HubRequestException.class);
    }

    /** Whoever asks for a message of Brevo's by its own id is told that there is none. */
    @Test
    void anIdOfBrevosIsOneOrNot() {
        assertThatThrownBy(() -> client().delete("b-1").await().indefinitely()).isInstanceOf(HubRequestException.class);
    }

    private BrevoClient client() {
        HubCalls calls = new HubCalls(
                new HubCalls.Credential(() -> Uni.createFrom().item("key"), Uni.createFrom()::item),
                new BrevoAnswers(Clock.systemUTC()), Duration.ofSeconds(30), new BotMetrics(new SimpleMeterRegistry(), "shop"),
                new CallSpans(Optional.empty()));
        return new BrevoClient(api(), calls, BrevoAgent.withId("agent-1"), new Said(Map.of("m-1", "message//b-1", "m-2",
                "pushed/m-2.1/p-1", "m-2.1", "message//b-2")));
    }

    private BrevoApi api() {
        return (BrevoApi) Proxy.newProxyInstance(BrevoApi.class.getClassLoader(), new Class<?>[]{BrevoApi.class},
                (proxy, method, arguments) -> Uni.createFrom().item(() -> {
                    requests.add(method.getName() + " " + arguments[1]);
                    return Response.status(status).entity("{\"code\":\"document_not_found\",\"message\":\"none\"}").build();
                }));
    }

    private record Said(Map<String, String> ids) implements SentIds {

        @Override
        public Uni<Void> keep(String messageId, String hubId) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<String>> find(String messageId) {
            return Uni.createFrom().item(Optional.ofNullable(ids.get(messageId)));
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
