package dev.custombot.runtime.hub.egain.client;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.core.Response;

import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.request.CallSpans;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubCalls.Credential;
import dev.custombot.runtime.request.HubPlan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** A hub's API that answers as it is told, one answer for each request, and notes what it was asked. */
public final class ScriptedApi implements ManagementApi {

    /** What was asked: {@code PUT participants/id body}. */
    public final List<String> requests = new ArrayList<>();
    /** How long was waited before each repetition. */
    final List<Duration> pauses = new ArrayList<>();
    private final Deque<Uni<Response>> answers = new ArrayDeque<>();

    public ScriptedApi answers(int status, String body) {
        return answers(Response.status(status).entity(body).build());
    }

    ScriptedApi answers(Response response) {
        answers.add(Uni.createFrom().item(response));
        return this;
    }

    ScriptedApi loses() {
        answers.add(Uni.createFrom().failure(new TimeoutException()));
        return this;
    }

    /** A client of it that never waits. */
    public EgainConversationManager client() {
        return client(HubPlan.NONE);
    }

    /** The same for a bot with a plan. */
    EgainConversationManager client(HubPlan plan) {
        HubCalls calls = new HubCalls(new Credential(() -> Uni.createFrom().item("token"), Uni.createFrom()::item),
                new EgainDialect(Clock.systemUTC()), Duration.ofSeconds(30), new BotMetrics(new SimpleMeterRegistry(), "shop"),
                new CallSpans(Optional.empty()));
        calls.within(EgainPlans.within(plan));
        return new EgainConversationManager(new EgainCalls(this, calls, pause -> {
            pauses.add(pause);
            return Uni.createFrom().voidItem();
        }), messages -> Json.MAPPER.createObjectNode().put("number", messages.size()).toString());
    }

    private Uni<Response> asked(String request) {
        return Uni.createFrom().deferred(() -> {
            requests.add(request);
            return answers.isEmpty()
                    ? Uni.createFrom().failure(new AssertionError("Nobody said what is answered to " + request))
                    : answers.remove();
        });
    }

    @Override
    public Uni<Response> create(String authorization, String kind, String resource) {
        return asked("POST " + kind + " " + resource);
    }

    @Override
    public Uni<Response> list(String authorization, String kind, int page, int size) {
        return asked("GET " + kind + " page " + page);
    }

    @Override
    public Uni<Response> get(String authorization, String kind, String id) {
        return asked("GET " + kind + "/" + id);
    }

    @Override
    public Uni<Response> conversation(String authorization, String id, int page, int size) {
        return asked("GET conversations/" + id + " page " + page + " of " + size);
    }

    @Override
    public Uni<Response> update(String authorization, String kind, String id, String resource) {
        return asked("PUT " + kind + "/" + id + " " + resource);
    }

    @Override
    public Uni<Response> delete(String authorization, String kind, String id) {
        return asked("DELETE " + kind + "/" + id);
    }

    @Override
    public Uni<Response> send(String authorization, String messages) {
        return asked("POST messages " + messages);
    }
}
