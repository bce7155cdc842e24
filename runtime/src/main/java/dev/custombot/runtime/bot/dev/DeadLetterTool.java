package dev.custombot.runtime.bot.dev;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterQuery;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterResource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** The dead letters of each bot, as the endpoint of the management interface has them. */
@Singleton
public class DeadLetterTool {

    private static final String USER = "the developer";
    private static final String REPLAY = "replay";

    private final DeadLetterResource letters;

    @Inject
    DeadLetterTool(DeadLetterResource letters) {
        this.letters = letters;
    }

    /**
     * As many as can be asked for, the newest first.
     *
     * @param done whether those that were replayed or discarded are meant, too
     */
    public Uni<JsonObject> deadLetters(String bot, boolean done) {
        return ask(HttpMethod.GET, List.of(), of(bot).add("done", Boolean.toString(done)).add("order", "newest")
                .add("limit", Integer.toString(DeadLetterFilter.MAX_LIMIT)));
    }

    /** With its content. */
    public Uni<JsonObject> deadLetter(String bot, String id) {
        return ask(HttpMethod.GET, List.of(id), of(bot));
    }

    /** What a replay would do. */
    public Uni<JsonObject> rehearseDeadLetter(String bot, String id) {
        return ask(HttpMethod.POST, List.of(id, REPLAY), of(bot).add("dry-run", "true"));
    }

    public Uni<JsonObject> replayDeadLetter(String bot, String id) {
        return ask(HttpMethod.POST, List.of(id, REPLAY), of(bot));
    }

    public Uni<JsonObject> discardDeadLetter(String bot, String id) {
        return ask(HttpMethod.DELETE, List.of(id), of(bot));
    }

    private Uni<JsonObject> ask(HttpMethod method, List<String> path, MultiMap parameters) {
        return Uni.createFrom().deferred(() -> letters.answer(method, path, new DeadLetterQuery(parameters), USER))
                .map(json -> new JsonObject(json.toString()));
    }

    private static MultiMap of(String bot) {
        return MultiMap.caseInsensitiveMultiMap().add("bot", bot);
    }
}
