package dev.custombot.runtime.deadletter.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** What a request asks for: its method and path below the endpoint, its query, and the answer. */
@Singleton
public class DeadLetterResource {

    private static final String REPLAY = "replay";
    /** As metrics and logs call the default bot. */
    private static final String DEFAULT_LABEL = "default";

    private final Instance<DeadLetterQueue> queues;

    @Inject
    DeadLetterResource(@Any Instance<DeadLetterQueue> queues) {
        this.queues = queues;
    }

    /**
     * @param path the segments below the endpoint
     * @throws DeadLetterProblem if there is nothing at the path, or the query is not understood
     */
    Uni<ObjectNode> answer(HttpMethod method, List<String> path, DeadLetterQuery query) {
        DeadLetterQueue letters = letters(query);
        if (path.isEmpty()) {
            return forAll(letters, method, query);
        }
        if (path.size() == 1 && path.get(0).equals(REPLAY)) {
            return replay(letters, method, query);
        }
        if (path.size() == 1) {
            return forOne(letters, method, path.get(0), query);
        }
        if (path.size() == 2 && path.get(1).equals(REPLAY)) {
            return replay(letters, method, path.get(0), query);
        }
        throw DeadLetterProblem.unknown();
    }

    private DeadLetterQueue letters(DeadLetterQuery query) {
        String bot = query.bot().filter(name -> !name.equals(DEFAULT_LABEL)).orElse(Bot.DEFAULT);
        Instance<DeadLetterQueue> found = queues.select(BotName.Literal.of(bot));
        if (!found.isResolvable()) {
            throw DeadLetterProblem.invalid("bot", "is no bot of this application");
        }
        return found.get();
    }

    private Uni<ObjectNode> forAll(DeadLetterQueue letters, HttpMethod method, DeadLetterQuery query) {
        if (method.equals(HttpMethod.GET)) {
            return letters.list(query.listed()).map(DeadLetterJson::of);
        }
        requireMethod(method, HttpMethod.DELETE, "GET, DELETE");
        return letters.discard(query.actedOn(false)).map(report -> DeadLetterJson.of(report, false));
    }

    private Uni<ObjectNode> forOne(DeadLetterQueue letters, HttpMethod method, String id, DeadLetterQuery query) {
        if (!method.equals(HttpMethod.GET)) {
            requireMethod(method, HttpMethod.DELETE, "GET, DELETE");
        }
        query.allowOnly();
        if (method.equals(HttpMethod.GET)) {
            return letters.show(id).map(found -> found.map(DeadLetterJson::of).orElseThrow(DeadLetterProblem::unknown));
        }
        return one(letters.discard(id), false);
    }

    private Uni<ObjectNode> replay(DeadLetterQueue letters, HttpMethod method, DeadLetterQuery query) {
        requireMethod(method, HttpMethod.POST, "POST");
        DeadLetterFilter filter = query.actedOn(true);
        Function<DeadLetterFilter, Uni<DeadLetterReport>> action = query.dryRun() ? letters::rehearse : letters::replay;
        return action.apply(filter).map(report -> DeadLetterJson.of(report, query.dryRun()));
    }

    private Uni<ObjectNode> replay(DeadLetterQueue letters, HttpMethod method, String id, DeadLetterQuery query) {
        requireMethod(method, HttpMethod.POST, "POST");
        query.allowOnly("dry-run");
        return one(query.dryRun() ? letters.rehearse(id) : letters.replay(id), query.dryRun());
    }

    private static Uni<ObjectNode> one(Uni<Optional<DeadLetterResult>> done, boolean dryRun) {
        return done.map(result -> result.map(found -> DeadLetterJson.of(found, dryRun))
                .orElseThrow(DeadLetterProblem::unknown));
    }

    private static void requireMethod(HttpMethod method, HttpMethod expected, String allowed) {
        if (!method.equals(expected)) {
            throw DeadLetterProblem.methodNotAllowed(allowed);
        }
    }
}
