package dev.custombot.deployment.emulator.egain.management;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.custombot.deployment.emulator.egain.Access;
import dev.custombot.deployment.emulator.egain.HubError;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The hub's API for those who register bots: every kind of resource is asked in the same way. */
public final class ManagementRoutes {

    /** What of the hub is meant by faults of registrations. */
    public static final String FAULTS = "registrations";

    private static final String KINDS = "/hub/v3/:kind";
    private static final String ONE = KINDS + "/:id";
    private static final int PAGE_SIZE = 25;

    private final ManagedResources resources = new ManagedResources();
    private final Access access;
    private final Faults faults;
    private final FaultPlayer player;

    /** @param access says who may */
    public ManagementRoutes(Access access, Faults faults, FaultPlayer player) {
        this.access = access;
        this.faults = faults;
        this.player = player;
    }

    /** Behind everything that has a path of its own. */
    public void addTo(Router router) {
        router.post(KINDS).handler(context -> of(context, this::create));
        router.get(KINDS).handler(context -> of(context, this::list));
        router.get(ONE).handler(context -> of(context, one(this::get)));
        router.put(ONE).handler(context -> of(context, one(this::update)));
        router.delete(ONE).handler(context -> of(context, one(this::delete)));
    }

    /** The registered bots by their names at the hub. */
    public List<String> bots() {
        return new RegisteredBots(resources).names();
    }

    /** What is registered of a bot. */
    public Optional<RegisteredBot> bot(String participant) {
        return new RegisteredBots(resources).find(participant);
    }

    public void reset() {
        resources.reset();
    }

    /** An answer of the hub. */
    private record ManagedAnswer(int status, JsonObject body) {

        static ManagedAnswer of(HubError error) {
            return new ManagedAnswer(error.status(), error.toJson());
        }

        static ManagedAnswer done() {
            return new ManagedAnswer(204, new JsonObject());
        }

        void write(RoutingContext context) {
            if (body.isEmpty()) {
                context.response().setStatusCode(status).end();
            } else {
                Answers.json(context, status, body);
            }
        }
    }

    private void of(RoutingContext context, BiFunction<ManagedKind, RoutingContext, ManagedAnswer> work) {
        Optional<ManagedKind> kind = ManagedKind.at(context.pathParam("kind"));
        if (kind.isEmpty()) {
            context.next();
            return;
        }
        Optional<HubError> refusal = context.request().method() == HttpMethod.GET
                ? access.refusal(context, Access.READ, Access.MANAGE)
                : access.refusal(context, Access.MANAGE);
        if (refusal.isPresent()) {
            refusal.get().answer(context);
            return;
        }
        faults.take(FAULTS).ifPresentOrElse(fault -> {
            Optional<ManagedAnswer> early = fault.afterStoring()
                    ? Optional.of(work.apply(kind.get(), context))
                    : Optional.empty();
            player.play(context, fault, () -> early.orElseGet(() -> work.apply(kind.get(), context)).write(context),
                    (status, code) -> {});
        }, () -> work.apply(kind.get(), context).write(context));
    }

    private BiFunction<ManagedKind, RoutingContext, ManagedAnswer> one(
            BiFunction<ManagedKind, RoutingContext, ManagedAnswer> work) {
        return (kind, context) -> {
            String id = context.pathParam("id");
            return resources.find(kind, id).isPresent()
                    ? work.apply(kind, context)
                    : ManagedAnswer.of(HubError.unknownId(id));
        };
    }

    private ManagedAnswer create(ManagedKind kind, RoutingContext context) {
        JsonObject resource = JsonBody.of(context.body().asString());
        return resources.problem(kind, resource, Optional.empty()).map(ManagedAnswer::of)
                .orElseGet(() -> new ManagedAnswer(201, new JsonObject().put("id", resources.create(kind, resource))));
    }

    private ManagedAnswer list(ManagedKind kind, RoutingContext context) {
        return new ManagedAnswer(200,
                resources.page(kind, number(context, "$pagenum", 1), number(context, "$pagesize", PAGE_SIZE)));
    }

    private static int number(RoutingContext context, String name, int otherwise) {
        return context.queryParam(name).stream().findFirst().filter(value -> value.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf).orElse(otherwise);
    }

    private ManagedAnswer get(ManagedKind kind, RoutingContext context) {
        return new ManagedAnswer(200, resources.find(kind, context.pathParam("id")).orElseThrow());
    }

    private ManagedAnswer update(ManagedKind kind, RoutingContext context) {
        String id = context.pathParam("id");
        JsonObject resource = JsonBody.of(context.body().asString());
        Optional<HubError> problem = resources.problem(kind, resource, Optional.of(id));
        if (problem.isEmpty()) {
            resources.update(kind, id, resource);
        }
        return problem.map(ManagedAnswer::of).orElseGet(ManagedAnswer::done);
    }

    private ManagedAnswer delete(ManagedKind kind, RoutingContext context) {
        String id = context.pathParam("id");
        if (resources.isUsed(kind, id)) {
            return ManagedAnswer.of(HubError.inUse(id));
        }
        resources.delete(kind, id);
        return ManagedAnswer.done();
    }
}
