package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.runtime.deadletter.endpoint.QueryDoor;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;

/** A query for dead letters means what the JDK's URL decoder finds in it, and never more than it says. */
final class DeadLetterQueries {

    private static final Set<String> FILTER = Set.of("conversation", "type", "cause", "stage", "from", "to", "limit", "bot");
    private static final Set<String> FLAGS = Set.of("true", "false");

    private DeadLetterQueries() {}

    static void check(byte[] input) {
        // The line of a request is ASCII, ends at a fragment, and the server takes a semicolon for a separator.
        String query = new String(input, StandardCharsets.US_ASCII).replaceAll("[#;\ufffd]", "_").replaceAll("(^|&)=+", "$1");
        Optional<MultiMap> parameters = parameters(query);
        Optional<Map<String, String>> said = said(query);
        if (parameters.isPresent()) {
            compare(QueryDoor.listed(parameters.get()), said.filter(all -> isListed(all)));
            compare(QueryDoor.actedOn(parameters.get()), said.filter(all -> isActedOn(all)));
        }
    }

    /** As the router makes them. */
    private static Optional<MultiMap> parameters(String query) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        try {
            new QueryStringDecoder("/dead-letters?" + query).parameters().forEach(parameters::add);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(parameters);
    }

    private static Optional<Map<String, String>> said(String query) {
        Map<String, String> said = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            try {
                String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                if (!pair.isEmpty() && (said.put(name, value) != null || value.isBlank())) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(said);
    }

    private static boolean isListed(Map<String, String> said) {
        Map<String, String> others = new HashMap<>(said);
        String order = others.remove("order");
        return isOf(others, "done") && (order == null || Set.of("oldest", "newest").contains(order));
    }

    private static boolean isActedOn(Map<String, String> said) {
        boolean saysWhich = said.keySet().stream()
                .anyMatch(name -> FILTER.contains(name) && !Set.of("limit", "bot").contains(name));
        return isOf(said, "all", "dry-run") && (saysWhich || "true".equals(said.get("all")));
    }

    private static boolean isOf(Map<String, String> said, String... flags) {
        Set<String> known = new HashSet<>(FILTER);
        known.addAll(Set.of(flags));
        return known.containsAll(said.keySet())
                && Set.of(flags).stream().allMatch(flag -> FLAGS.contains(said.getOrDefault(flag, "true")))
                && Set.of("dispatch", "reply", "callback").contains(said.getOrDefault("stage", "reply"))
                && (!said.containsKey("limit") || isLimit(said.get("limit")))
                && (!said.containsKey("from") || time(said.get("from")).isPresent())
                && (!said.containsKey("to") || time(said.get("to")).isPresent());
    }

    private static boolean isLimit(String text) {
        try {
            BigInteger number = new BigInteger(text);
            return number.signum() > 0 && number.compareTo(BigInteger.valueOf(DeadLetterFilter.MAX_LIMIT)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void compare(Optional<QueryDoor.Meant> found, Optional<Map<String, String>> expected) {
        assertThat(found.isPresent()).isEqualTo(expected.isPresent());
        if (found.isPresent()) {
            DeadLetterFilter filter = found.get().filter();
            Map<String, String> said = expected.get();
            assertThat(filter.conversationId()).isEqualTo(find(said, "conversation"));
            assertThat(filter.type()).isEqualTo(find(said, "type"));
            assertThat(filter.cause()).isEqualTo(find(said, "cause"));
            assertThat(filter.stage().map(stage -> stage.label())).isEqualTo(find(said, "stage"));
            assertThat(filter.from()).isEqualTo(find(said, "from").flatMap(DeadLetterQueries::time));
            assertThat(filter.to()).isEqualTo(find(said, "to").flatMap(DeadLetterQueries::time));
            assertThat(filter.done()).isEqualTo("true".equals(said.get("done")));
            assertThat(filter.limit())
                    .isEqualTo(find(said, "limit").map(Integer::valueOf).orElse(DeadLetterFilter.DEFAULT_LIMIT));
            assertThat(filter.newestFirst()).isEqualTo("newest".equals(said.get("order")));
            assertThat(found.get().bot()).isEqualTo(find(said, "bot"));
            assertThat(found.get().dryRun()).isEqualTo("true".equals(said.get("dry-run")));
        }
    }

    private static Optional<String> find(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name));
    }
}
