package dev.custombot.runtime.deadletter.endpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterStage;
import io.vertx.core.MultiMap;

/** The query of a request. What is not known is refused: a mistyped filter must not mean everything. */
public record DeadLetterQuery(MultiMap parameters) {

    private static final Set<String> FILTER = Set.of("conversation", "type", "cause", "stage", "from", "to");
    private static final String LIMIT = "limit";
    private static final String DONE = "done";
    private static final String ORDER = "order";
    private static final String NEWEST = "newest";
    private static final String ALL = "all";
    private static final String DRY_RUN = "dry-run";
    private static final String BOT = "bot";

    DeadLetterFilter listed() {
        allow(DONE, LIMIT, ORDER);
        DeadLetterFilter filter = flag(DONE) ? filter().withDone() : filter();
        return isNewestFirst() ? filter.withNewestFirst() : filter;
    }

    private boolean isNewestFirst() {
        String order = find(ORDER).orElse("oldest");
        if (!order.equals("oldest") && !order.equals(NEWEST)) {
            throw DeadLetterProblem.invalid(ORDER, "must be oldest or newest");
        }
        return order.equals(NEWEST);
    }

    /** @throws DeadLetterProblem also when nothing says which ones are meant */
    DeadLetterFilter actedOn(boolean canRehearse) {
        if (canRehearse) {
            allow(ALL, LIMIT, DRY_RUN);
        } else {
            allow(ALL, LIMIT);
        }
        if (!flag(ALL) && parameters.names().stream().noneMatch(FILTER::contains)) {
            throw DeadLetterProblem.filterNeeded();
        }
        return filter();
    }

    /** For requests that name their dead letter. */
    void allowOnly(String... names) {
        refuseOthers(Set.of(names));
    }

    boolean dryRun() {
        return flag(DRY_RUN);
    }

    /** The bot whose dead letters are meant; empty for the default one. */
    Optional<String> bot() {
        return find(BOT);
    }

    private void allow(String... others) {
        Set<String> known = new HashSet<>(FILTER);
        known.addAll(List.of(others));
        refuseOthers(known);
    }

    private void refuseOthers(Set<String> known) {
        parameters.names().stream().filter(name -> !name.equals(BOT) && !known.contains(name)).findFirst().ifPresent(name -> {
            throw DeadLetterProblem.invalid(name, "is not a parameter of this request, which takes "
                    + Stream.concat(known.stream(), Stream.of(BOT)).sorted().collect(Collectors.joining(", ")));
        });
    }

    private DeadLetterFilter filter() {
        DeadLetterFilter filter = with(DeadLetterFilter.ALL, find("conversation"), DeadLetterFilter::withConversation);
        filter = with(filter, find("type"), DeadLetterFilter::withType);
        filter = with(filter, find("cause"), DeadLetterFilter::withCause);
        filter = with(filter, find("stage").map(DeadLetterQuery::stage), DeadLetterFilter::withStage);
        filter = with(filter, find("from").map(value -> time("from", value)), DeadLetterFilter::withFrom);
        filter = with(filter, find("to").map(value -> time("to", value)), DeadLetterFilter::withTo);
        return filter.withLimit(limit());
    }

    private static <V> DeadLetterFilter with(DeadLetterFilter filter, Optional<V> value,
            BiFunction<DeadLetterFilter, V, DeadLetterFilter> change) {
        return value.map(found -> change.apply(filter, found)).orElse(filter);
    }

    private Optional<String> find(String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw DeadLetterProblem.invalid(name, "is given more than once");
        }
        if (values.size() == 1 && values.get(0).isBlank()) {
            throw DeadLetterProblem.invalid(name, "is empty");
        }
        return values.stream().findFirst();
    }

    private boolean flag(String name) {
        return find(name).map(value -> {
            if (!value.equals("true") && !value.equals("false")) {
                throw DeadLetterProblem.invalid(name, "must be true or false");
            }
            return value.equals("true");
        }).orElse(false);
    }

    private int limit() {
        return find(LIMIT).map(value -> {
            try {
                int limit = Integer.parseInt(value);
                if (limit >= 1 && limit <= DeadLetterFilter.MAX_LIMIT) {
                    return limit;
                }
            } catch (NumberFormatException e) {
                // Refused below.
            }
            throw DeadLetterProblem.invalid(LIMIT, "must be a number from 1 to " + DeadLetterFilter.MAX_LIMIT);
        }).orElse(DeadLetterFilter.DEFAULT_LIMIT);
    }

    private static DeadLetterStage stage(String label) {
        return Arrays.stream(DeadLetterStage.values()).filter(stage -> stage.label().equals(label)).findAny()
                .orElseThrow(() -> DeadLetterProblem.invalid("stage", "must be one of " + Arrays
                        .stream(DeadLetterStage.values()).map(DeadLetterStage::label).collect(Collectors.joining(", "))));
    }

    private static Instant time(String name, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw DeadLetterProblem.invalid(name, "must be a time such as 2026-01-31T08:00:00Z");
        }
    }
}
