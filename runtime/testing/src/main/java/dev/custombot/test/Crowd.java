package dev.custombot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.MessageType;
import dev.custombot.test.hub.ControlApi;

/**
 * Simulated customers at the emulator, all of whom talk to the bot at the same time: how many it can take under the hub's plan. Immutable.
 * <p>
 * The plan is the hub's; whether the bot keeps to it by itself is its own configuration, {@code quarkus.custom-bot.reply.plan}, which tests leave
 * unlimited.
 */
public final class Crowd {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    /** Who says something at the same time, before it is heard what the bot says meanwhile: the hub does not remember all for long. */
    private static final int TOGETHER = 50;

    private final ControlApi control;
    private final Optional<String> participant;
    private final int customers;
    private final List<Persona> personas;
    private final Map<String, Object> rules;
    private final Duration arrival;
    private final Duration limit;

    Crowd(ControlApi control, Optional<String> participant, int customers) {
        this(control, participant, customers, List.of(), Map.of(), Duration.ofSeconds(5), Duration.ofMinutes(2));
    }

    private Crowd(ControlApi control, Optional<String> participant, int customers, List<Persona> personas,
            Map<String, Object> rules, Duration arrival, Duration limit) {
        if (customers < 1) {
            throw new IllegalArgumentException("A crowd has at least one customer, not " + customers);
        }
        this.control = control;
        this.participant = participant;
        this.customers = customers;
        this.personas = List.copyOf(personas);
        this.rules = rules;
        this.arrival = arrival;
        this.limit = limit;
    }

    /** Who they are. */
    public Crowd of(Persona... newPersonas) {
        return new Crowd(control, participant, customers, List.of(newPersonas), rules, arrival, limit);
    }

    /**
     * The plan of eGain's hub: {@code developer}, {@code basic} or {@code enterprise}; without one it takes what comes. A hub of another
     * kind has no such plan, and nothing is played.
     */
    public Crowd under(String plan) {
        return new Crowd(control, participant, customers, personas, Map.of("plan", plan), arrival, limit);
    }

    /** How many requests Brevo's account may make in an hour; at a hub of another kind nothing is played. */
    public Crowd underRequestsPerHour(int requests) {
        return new Crowd(control, participant, customers, personas, Map.of("requestsPerHour", requests), arrival, limit);
    }

    /** They begin one after the other, spread over the time; 5 s unless changed. */
    public Crowd arrivingWithin(Duration time) {
        return new Crowd(control, participant, customers, personas, rules, time, limit);
    }

    /** After so much time nobody waits any more; 2 min unless changed. */
    public Crowd within(Duration time) {
        return new Crowd(control, participant, customers, personas, rules, arrival, time);
    }

    /** Plays it to its end; what went well, and what did not, is in the report. Afterwards the hub has no plan. */
    public CrowdReport play() {
        if (personas.isEmpty()) {
            throw new IllegalStateException("Nobody is in the crowd: say who by of(Persona…)");
        }
        Instant start = Instant.now();
        Map<String, CrowdCustomer> all = arrive(start);
        HeardByCrowd heard = new HeardByCrowd(control, all, start);
        if (!rules.isEmpty()) {
            control.put("/control/rules", ControlApi.json(rules));
        }
        try {
            Awaitility.await().atMost(limit).pollInterval(POLL_INTERVAL).until(() -> {
                heard.hear();
                act(all.values(), heard);
                return all.values().stream().allMatch(customer -> customer.end().isPresent());
            });
        } catch (ConditionTimeoutException e) {
            // Those who are not at their end are counted as such.
        } finally {
            // Without a plan the hub behaves as somebody else has wished.
            if (!rules.isEmpty()) {
                control.put("/control/rules", "{}");
            }
        }
        JsonNode answer = control.get("/control/requests");
        return CrowdReport.of(rules, List.copyOf(all.values()), Duration.between(start, Instant.now()),
                since(answer.path("requests"), start), isWhole(answer, start),
                heard.isWhole());
    }

    /** The hub forgets the oldest ones first: if it remembers an earlier one, it remembers all since. */
    private static boolean isWhole(JsonNode answer, Instant start) {
        JsonNode oldest = answer.path("requests").path(0).path("at");
        return answer.path("forgotten").asLong() == 0
                || !oldest.isMissingNode() && Instant.parse(oldest.asText()).isBefore(start);
    }

    private Map<String, CrowdCustomer> arrive(Instant start) {
        List<Persona> mix = new ArrayList<>();
        personas.forEach(persona -> {
            for (int i = 0; i < persona.share(); i++) {
                mix.add(persona);
            }
        });
        Map<String, CrowdCustomer> all = new LinkedHashMap<>();
        for (int i = 0; i < customers; i++) {
            CrowdCustomer customer = new CrowdCustomer(mix.get(i % mix.size()),
                    start.plus(arrival.multipliedBy(i).dividedBy(customers)));
            all.put(customer.conversation(), customer);
        }
        return all;
    }

    private void act(Collection<CrowdCustomer> all, HeardByCrowd heard) {
        int said = 0;
        for (CrowdCustomer customer : all) {
            Optional<Offers.Choice> says = customer.acts(Instant.now());
            if (says.isPresent()) {
                say(customer, says.get());
                said++;
                if (said % TOGETHER == 0) {
                    heard.hear();
                }
            }
        }
    }

    private void say(CrowdCustomer customer, Offers.Choice said) {
        Map<String, Object> message = new HashMap<>(Map.of("type", said.type()));
        if (said.type().equals(MessageType.TEXT)) {
            message.put("text", said.text());
        } else {
            message.put("json", said.json() instanceof String ? said.json() : ControlApi.json(said.json()));
        }
        participant.ifPresent(bot -> message.put("participant", bot));
        try {
            control.post("/control/conversations/" + customer.conversation() + "/messages", ControlApi.json(message));
        } catch (ControlApi.Refused refused) {
            if (!refused.isOver()) {
                throw refused;
            }
            customer.isCutOff();
        }
    }

    private static List<JsonNode> since(JsonNode requests, Instant start) {
        List<JsonNode> found = new ArrayList<>();
        requests.forEach(request -> {
            if (!Instant.parse(request.path("at").asText()).isBefore(start) && request.path("sends").asBoolean(true)) {
                found.add(request);
            }
        });
        return found;
    }
}
