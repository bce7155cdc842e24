package dev.custombot.deployment.emulator.brevo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import dev.custombot.deployment.emulator.conversation.Moments;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Brevo's API over HTTP: who may, what goes wrong, and what is written down; the same for each operation. */
final class Api {

    static final String ROOT = "/v3";
    /** What can go wrong beside messages. */
    static final String PING = "ping";
    static final String OPERATIONS = "operations";

    private static final String PATH = ROOT + "/conversations/";

    private final ApiKey key;
    private final Behaviour behaviour;
    private final RateLimit rate;
    private final Faults faults;
    private final FaultPlayer player;
    private final Operations operations;
    private final HubState state;
    private final Journal journal;
    private final Receipts receipts;

    Api(ApiKey key, Behaviour behaviour, RateLimit rate, Faults faults, FaultPlayer player, Operations operations,
            HubState state, Journal journal) {
        this.key = key;
        this.behaviour = behaviour;
        this.rate = rate;
        this.faults = faults;
        this.player = player;
        this.operations = operations;
        this.state = state;
        this.journal = journal;
        this.receipts = new Receipts(journal);
    }

    void addTo(Router router) {
        router.route(ROOT + "/*").handler(BodyHandler.create(false));
        messages(router, "messages", false);
        messages(router, "pushedMessages", true);
        router.post(PATH + "agentOnlinePing")
                .handler(context -> serve(context, PING, () -> operations.ping(ApiInput.body(context))));
        router.put(PATH + "visitorGroup")
                .handler(context -> serve(context, OPERATIONS, () -> operations.group(ApiInput.body(context))));
        List.of("messages", "messages/:id", "pushedMessages", "pushedMessages/:id", "agentOnlinePing", "visitorGroup")
                .forEach(path -> router.route(PATH + path).handler(context -> serve(context, OPERATIONS, () -> {
                    throw ApiProblem.method();
                })));
        router.route(ROOT + "/*").handler(context -> serve(context, OPERATIONS, () -> {
            throw ApiProblem.unknown("The path");
        }));
    }

    private void messages(Router router, String name, boolean pushed) {
        router.post(PATH + name)
                .handler(context -> serve(context, Faults.MESSAGES, () -> operations.send(ApiInput.body(context), pushed)));
        router.get(PATH + name + "/:id")
                .handler(context -> serve(context, OPERATIONS, () -> operations.find(context.pathParam("id"), pushed)));
        router.put(PATH + name + "/:id").handler(context -> serve(context, OPERATIONS,
                () -> operations.edit(context.pathParam("id"), ApiInput.body(context), pushed)));
        router.delete(PATH + name + "/:id")
                .handler(context -> serve(context, OPERATIONS, () -> operations.delete(context.pathParam("id"), pushed)));
    }

    private void serve(RoutingContext context, String target, Supplier<ApiAnswer> operation) {
        Request request = new Request(context, target);
        receipts.requested(context.request().connection());
        try {
            key.check(context.request().getHeader("api-key"));
            behaviour.check();
            if (!rate.take(context.response())) {
                throw ApiProblem.tooMany();
            }
        } catch (ApiProblem problem) {
            refuse(request, problem);
            return;
        }
        faults.take(target).ifPresentOrElse(fault -> fail(request, fault, operation), () -> answer(request, operation));
    }

    private void answer(Request request, Supplier<ApiAnswer> operation) {
        try {
            ApiAnswer done = operation.get();
            noteAccepted(request, done);
            accept(request, done);
        } catch (ApiProblem problem) {
            refuse(request, problem);
        }
    }

    private void fail(Request request, Faults.Fault fault, Supplier<ApiAnswer> operation) {
        if (!fault.afterStoring()) {
            player.play(request.context(), fault, () -> answer(request, operation),
                    (status, code) -> record(request, status, code, visitor(request)));
            return;
        }
        try {
            ApiAnswer done = operation.get();
            noteAccepted(request, done);
            player.play(request.context(), fault, () -> accept(request, done),
                    (status, code) -> record(request, status, code, done.conversations()));
        } catch (ApiProblem problem) {
            refuse(request, problem);
        }
    }

    private void noteAccepted(Request request, ApiAnswer answer) {
        if (Faults.MESSAGES.equals(request.target())) {
            answer.body().map(message -> message.getString("id"))
                    .ifPresent(id -> receipts.answers(request.context().request().connection(), id));
        }
    }

    private void accept(Request request, ApiAnswer answer) {
        record(request, answer.status(), "", answer.conversations());
        answer.body().ifPresentOrElse(body -> Answers.json(request.context(), answer.status(), body),
                () -> request.context().response().setStatusCode(answer.status()).end());
    }

    private void refuse(Request request, ApiProblem problem) {
        record(request, problem.status(), problem.code(), visitor(request));
        Answers.json(request.context(), problem.status(), problem.toJson());
    }

    /** Whom a request that came to nothing was about. */
    private static List<String> visitor(Request request) {
        return body(request).getValue("visitorId") instanceof String id ? List.of(id) : List.of();
    }

    private static JsonObject body(Request request) {
        return JsonBody.of(Optional.ofNullable(request.context().body().asString()).orElse(""));
    }

    private void record(Request request, int status, String code, List<String> conversations) {
        boolean sends = Faults.MESSAGES.equals(request.target());
        if (sends) {
            journal.request(request.arrival(), status, code, 1);
        }
        state.request(new JsonObject().put("id", UUID.randomUUID().toString()).put("at", request.at()).put("status", status)
                .put("code", code).put("latencyMillis", (System.nanoTime() - request.started()) / 1_000_000)
                .put("summary", request.context().request().method() + " "
                        + request.context().normalizedPath().substring(ROOT.length()))
                .put("sends", sends).put("messages", sends ? 1 : 0).put("conversations", conversations)
                .put("body", body(request)));
    }

    /** A request as it came. */
    private record Request(RoutingContext context, String target, String at, long arrival, long started) {
        Request(RoutingContext context, String target) {
            this(context, target, Moments.now(), Journal.now(), System.nanoTime());
        }
    }
}
