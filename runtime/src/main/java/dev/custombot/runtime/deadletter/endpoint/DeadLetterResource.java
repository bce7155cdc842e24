package dev.custombot.runtime.deadletter.endpoint;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** What a request asks for: its method and path below the endpoint, its query, and the answer. */
@Singleton
public class DeadLetterResource {

    private static final String REPLAY = "replay";
    private static final String DISCARD = "discard";
    /** As metrics and logs call the default bot. */
    private static final String DEFAULT_LABEL = "default";

    private final Instance<DeadLetterQueue> queues;

    @Inject
    DeadLetterResource(@Any Instance<DeadLetterQueue> queues) {
        this.queues = queues;
    }

    /**
     * Does what is asked for, and says in the log who did.
     *
     * @param path the segments below the endpoint
     * @param user who asks, as the log names him
     * @throws DeadLetterProblem if there is nothing at the path, or the query is not understood
     */
    public Uni<ObjectNode> answer(HttpMethod method, List<String> path, DeadLetterQuery query, String user) {
        String bot = query.bot().filter(name -> !name.equals(DEFAULT_LABEL)).orElse(Bot.DEFAULT);
        DeadLetterQueue letters = letters(bot);
        Audit audit = new Audit(CustomBotLog.of(bot.equals(Bot.DEFAULT) ? DEFAULT_LABEL : bot), user);
        if (path.isEmpty()) {
            return forAll(letters, method, query, audit);
        }
        if (path.size() == 1 && path.get(0).equals(REPLAY)) {
            return replay(letters, method, query, audit);
        }
        if (path.size() == 1) {
            return forOne(letters, method, path.get(0), query, audit);
        }
        if (path.size() == 2 && path.get(1).equals(REPLAY)) {
            return replay(letters, method, path.get(0), query, audit);
        }
        throw DeadLetterProblem.nothingHere();
    }

    private DeadLetterQueue letters(String bot) {
        Instance<DeadLetterQueue> found = queues.select(BotName.Literal.of(bot));
        if (!found.isResolvable()) {
            throw DeadLetterProblem.invalid("bot", "is no bot of this application: leave it out for the default one");
        }
        return found.get();
    }

    private Uni<ObjectNode> forAll(DeadLetterQueue letters, HttpMethod method, DeadLetterQuery query, Audit audit) {
        if (method.equals(HttpMethod.GET)) {
            return audit.listed(letters.list(query.listed())).map(DeadLetterJson::of);
        }
        requireMethod(method, HttpMethod.DELETE, "GET, DELETE");
        return audit.didAll(DISCARD, letters.discard(query.actedOn(false)))
                .map(report -> DeadLetterJson.of(report, false));
    }

    private Uni<ObjectNode> forOne(DeadLetterQueue letters, HttpMethod method, String id, DeadLetterQuery query, Audit audit) {
        if (!method.equals(HttpMethod.GET)) {
            requireMethod(method, HttpMethod.DELETE, "GET, DELETE");
        }
        query.allowOnly();
        if (method.equals(HttpMethod.GET)) {
            return audit.shown(letters.show(id).map(DeadLetterResource::known)).map(DeadLetterJson::of);
        }
        return one(DISCARD, letters.discard(id), audit).map(result -> DeadLetterJson.of(result, false));
    }

    private Uni<ObjectNode> replay(DeadLetterQueue letters, HttpMethod method, DeadLetterQuery query, Audit audit) {
        requireMethod(method, HttpMethod.POST, "POST");
        DeadLetterFilter filter = query.actedOn(true);
        boolean dryRun = query.dryRun();
        return audit.didAll(action(dryRun), dryRun ? letters.rehearse(filter) : letters.replay(filter))
                .map(report -> DeadLetterJson.of(report, dryRun));
    }

    private Uni<ObjectNode> replay(DeadLetterQueue letters, HttpMethod method, String id, DeadLetterQuery query, Audit audit) {
        requireMethod(method, HttpMethod.POST, "POST");
        query.allowOnly("dry-run");
        boolean dryRun = query.dryRun();
        return one(action(dryRun), dryRun ? letters.rehearse(id) : letters.replay(id), audit)
                .map(result -> DeadLetterJson.of(result, dryRun));
    }

    private static Uni<DeadLetterResult> one(String action, Uni<Optional<DeadLetterResult>> done, Audit audit) {
        return audit.did(action, done.map(DeadLetterResource::known));
    }

    private static String action(boolean dryRun) {
        return dryRun ? "rehearse" : REPLAY;
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(DeadLetterProblem::unknown);
    }

    private static void requireMethod(HttpMethod method, HttpMethod expected, String allowed) {
        if (!method.equals(expected)) {
            throw DeadLetterProblem.methodNotAllowed(allowed);
        }
    }
}
