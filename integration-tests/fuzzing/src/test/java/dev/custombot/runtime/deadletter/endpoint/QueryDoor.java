package dev.custombot.runtime.deadletter.endpoint;

import java.util.Optional;

import dev.custombot.deadletter.DeadLetterFilter;
import io.vertx.core.MultiMap;

/** Lets fuzz tests at the queries of the endpoint: what they mean, or empty when they are refused as they should be. */
public final class QueryDoor {

    /** @param bot that is asked for */
    public record Meant(DeadLetterFilter filter, Optional<String> bot, boolean dryRun) {}

    private QueryDoor() {}

    public static Optional<Meant> listed(MultiMap parameters) {
        return meant(new DeadLetterQuery(parameters), new DeadLetterQuery(parameters)::listed);
    }

    public static Optional<Meant> actedOn(MultiMap parameters) {
        return meant(new DeadLetterQuery(parameters), () -> new DeadLetterQuery(parameters).actedOn(true));
    }

    private static Optional<Meant> meant(DeadLetterQuery query, java.util.function.Supplier<DeadLetterFilter> filter) {
        try {
            return Optional.of(new Meant(filter.get(), query.bot(), query.dryRun()));
        } catch (DeadLetterProblem problem) {
            return Optional.empty();
        }
    }
}
