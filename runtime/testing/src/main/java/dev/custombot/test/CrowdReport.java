package dev.custombot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.test.CrowdCustomer.End;

/**
 * How a bot got on with a crowd; {@link #toString} is the whole of it for people.
 *
 * @param rules the hub's plan; empty without one
 * @param lasted from the first customer to the end
 * @param personas how each kind of customers fared, by its name
 * @param waits how long customers waited for each answer, the shortest first
 * @param requests how many requests of the bot were answered with each status; 0 for no answer
 * @param replies how many replies they had
 * @param allRequests whether the two count all requests: the emulator remembers the last 2,000 only
 * @param allReplies whether the customers heard all that the bot said: the emulator remembers the last 5,000 replies only, so that more at
 *            once are not heard, and customers may give up who were answered
 */
public record CrowdReport(Map<String, Object> rules, Duration lasted, Map<String, Fate> personas, List<Duration> waits,
        Map<Integer, Long> requests, long replies, boolean allRequests, boolean allReplies) {

    /**
     * How customers fared.
     *
     * @param customers how many there were
     * @param done how many did all that they wanted
     * @param gaveUp how many had no answer in time
     * @param lost how many did not get the choice that they wanted, or could not go on because the conversation had ended
     */
    public record Fate(long customers, long done, long gaveUp, long lost) {

        static Fate of(List<CrowdCustomer> customers) {
            return new Fate(customers.size(), count(customers, End.DONE), count(customers, End.GAVE_UP),
                    count(customers, End.LOST));
        }

        /** Those who were still at it when the time was over. */
        public long unfinished() {
            return customers - done - gaveUp - lost;
        }

        private static long count(List<CrowdCustomer> customers, End end) {
            return customers.stream().filter(customer -> customer.end().filter(end::equals).isPresent()).count();
        }

        @Override
        public String toString() {
            return done + " of " + customers + " done, " + gaveUp + " gave up, " + lost + " lost, " + unfinished()
                    + " unfinished";
        }
    }

    static CrowdReport of(Map<String, Object> rules, List<CrowdCustomer> customers, Duration lasted, List<JsonNode> requests,
            boolean allRequests, boolean allReplies) {
        Map<String, Fate> personas = new LinkedHashMap<>();
        customers.stream().collect(Collectors.groupingBy(customer -> customer.persona().name(), LinkedHashMap::new,
                Collectors.toList())).forEach((name, those) -> personas.put(name, Fate.of(those)));
        List<Duration> waits = customers.stream().flatMap(customer -> customer.waits().stream()).sorted().toList();
        Map<Integer, Long> statuses = requests.stream().collect(Collectors.groupingBy(
                request -> request.path("status").asInt(), TreeMap::new, Collectors.counting()));
        long replies = requests.stream().filter(request -> request.path("status").asInt() / 100 == 2)
                .mapToLong(request -> request.path("messages").asLong(1)).sum();
        return new CrowdReport(rules, lasted, personas, waits, statuses, replies, allRequests, allReplies);
    }

    /** Everybody. */
    public Fate all() {
        Function<Function<Fate, Long>, Long> sum = what -> personas.values().stream().mapToLong(what::apply).sum();
        return new Fate(sum.apply(Fate::customers), sum.apply(Fate::done), sum.apply(Fate::gaveUp), sum.apply(Fate::lost));
    }

    /**
     * So many percent of the answers took no longer; zero when nobody waited.
     *
     * @param percent from 0 to 100
     */
    public Duration waitAt(double percent) {
        return waits.isEmpty()
                ? Duration.ZERO
                : waits.get((int) Math.min(waits.size() - 1, Math.max(0, Math.ceil(percent / 100 * waits.size()) - 1)));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(all().customers() + " customers in " + seconds(lasted) + (rules.isEmpty()
                ? ", without a plan"
                : ", " + rules.entrySet().stream().map(rule -> rule.getKey() + " " + rule.getValue())
                        .collect(Collectors.joining(", ")))
                + ": " + all());
        personas.forEach((name, fate) -> lines.add("  " + name + ": " + fate));
        lines.add("Answers: " + (allReplies ? "" : "at least ") + waits.size() + ", half of them in " + seconds(waitAt(50))
                + ", 95 % in " + seconds(waitAt(95))
                + ", 99 % in " + seconds(waitAt(99)) + ", the last in " + seconds(waitAt(100))
                + (allReplies
                        ? ""
                        : "; the emulator does not remember all replies, so some who gave up may have been answered"));
        long accepted = requests.entrySet().stream().filter(entry -> entry.getKey() / 100 == 2).mapToLong(Map.Entry::getValue)
                .sum();
        lines.add(String.format(Locale.ROOT,
                "Requests of the bot: %s%d accepted with %d replies, %.1f each%s; by status %s%s",
                allRequests ? "" : "at least ", accepted, replies, accepted == 0 ? 0 : (double) replies / accepted,
                allRequests
                        ? String.format(Locale.ROOT, ", %.2f a second", accepted / Math.max(0.001, lasted.toMillis() / 1e3))
                        : "",
                requests, allRequests ? "" : "; the emulator does not remember all"));
        return String.join("\n", lines);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
