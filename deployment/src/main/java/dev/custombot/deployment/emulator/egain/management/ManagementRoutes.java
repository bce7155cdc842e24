package dev.custombot.deployment.emulator.egain.management;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import dev.custombot.deployment.emulator.egain.HubError;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The hub's API for those who register bots: every kind of resource is asked in the same way. */
public final class ManagementRoutes {

    private static final String KINDS = "/hub/v3/:kind";
    private static final String ONE = KINDS + "/:id";
    private static final int PAGE_SIZE = 25;

    private final ManagedResources resources = new ManagedResources();
    private final Predicate<RoutingContext> isAuthorized;

    /** @param isAuthorized whether a request has a token that is good */
    public ManagementRoutes(Predicate<RoutingContext> isAuthorized) {
        this.isAuthorized = isAuthorized;
    }

    /** Behind everything that has a path of its own. */
    public void addTo(Router router) {
        router.post(KINDS).handler(context -> of(context, this::create));
        router.get(KINDS).handler(context -> of(context, this::list));
        router.get(ONE).handler(context -> of(context, (kind, any) -> one(context, kind, this::get)));
        router.put(ONE).handler(context -> of(context, (kind, any) -> one(context, kind, this::update)));
        router.delete(ONE).handler(context -> of(context, (kind, any) -> one(context, kind, this::delete)));
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

    private void of(RoutingContext context, BiConsumer<ManagedKind, RoutingContext> work) {
        Optional<ManagedKind> kind = ManagedKind.at(context.pathParam("kind"));
        if (kind.isEmpty()) {
            context.next();
        } else if (!isAuthorized.test(context)) {
            HubError.unauthorized().answer(context);
        } else {
            work.accept(kind.get(), context);
        }
    }

    private void one(RoutingContext context, ManagedKind kind, BiConsumer<ManagedKind, RoutingContext> work) {
        String id = context.pathParam("id");
        if (resources.find(kind, id).isPresent()) {
            work.accept(kind, context);
        } else {
            HubError.unknownId(id).answer(context);
        }
    }

    private void create(ManagedKind kind, RoutingContext context) {
        JsonObject resource = JsonBody.of(context.body().asString());
        resources.problem(kind, resource, Optional.empty()).ifPresentOrElse(error -> error.answer(context),
                () -> Answers.json(context, 201, new JsonObject().put("id", resources.create(kind, resource))));
    }

    private void list(ManagedKind kind, RoutingContext context) {
        Answers.json(context, 200,
                resources.page(kind, number(context, "$pagenum", 1), number(context, "$pagesize", PAGE_SIZE)));
    }

    private static int number(RoutingContext context, String name, int otherwise) {
        return context.queryParam(name).stream().findFirst().filter(value -> value.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf).orElse(otherwise);
    }

    private void get(ManagedKind kind, RoutingContext context) {
        Answers.json(context, 200, resources.find(kind, context.pathParam("id")).orElseThrow());
    }

    private void update(ManagedKind kind, RoutingContext context) {
        String id = context.pathParam("id");
        JsonObject resource = JsonBody.of(context.body().asString());
        resources.problem(kind, resource, Optional.of(id)).ifPresentOrElse(error -> error.answer(context), () -> {
            resources.update(kind, id, resource);
            context.response().setStatusCode(204).end();
        });
    }

    private void delete(ManagedKind kind, RoutingContext context) {
        String id = context.pathParam("id");
        if (resources.isUsed(kind, id)) {
            HubError.inUse(id).answer(context);
            return;
        }
        resources.delete(kind, id);
        context.response().setStatusCode(204).end();
    }
}
