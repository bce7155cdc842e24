package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.registration.PlannedChange.Action;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.registration.RegistrationStoppedException;

/**
 * Compares what a bot needs with what the hub has, and makes it so, one after the other in the hub's order. It can be done again at any time:
 * what is there is found by its name. Blocking.
 */
public final class Registration {

    /** The name is not free. */
    private static final String TAKEN = "400-138";

    private final List<Declared<?>> declared;
    private final Map<String, Resources<?>> everything;

    /** @param everything that the hub has, by kind: also of kinds of which nothing is declared, because it may use what is */
    Registration(List<Declared<?>> declared, Map<String, Resources<?>> everything) {
        this.declared = List.copyOf(declared);
        this.everything = Map.copyOf(everything);
    }

    /**
     * What is to be done. Changes nothing.
     *
     * @throws IllegalArgumentException that names the field, if the hub would refuse something of what is declared
     */
    public RegistrationPlan plan() {
        declared.forEach(Declared::check);
        Map<String, String> ids = new HashMap<>();
        Map<String, Long> others = new HashMap<>();
        List<PlannedChange> changes = new ArrayList<>();
        for (Declared<?> one : declared) {
            changes.add(change(one, ids, others));
        }
        return new RegistrationPlan(changes, others);
    }

    private <T extends Resource> PlannedChange change(Declared<T> one, Map<String, String> ids, Map<String, Long> others) {
        List<T> there = one.resources().blocking().list();
        Optional<T> found = there.stream().filter(resource -> resource.name().equals(one.name())).findFirst();
        others.put(one.kind().label(), (long) there.size() - (found.isPresent() ? 1 : 0));
        found.flatMap(Resource::id).ifPresent(id -> ids.put(one.kind().label(), id));
        return compare(one, found, one.resource().apply(ids));
    }

    private static <T extends Resource> PlannedChange compare(Declared<T> one, Optional<T> found, T wanted) {
        ObjectNode declared = one.declared(wanted);
        ObjectNode before = found.map(there -> seen(one, there, declared)).orElseGet(Json.MAPPER::createObjectNode);
        List<FieldChange> fields = FieldChange.between(before, laid(one, declared, before));
        Action action = found.isEmpty() ? Action.CREATE : fields.isEmpty() ? Action.KEEP : Action.CHANGE;
        return PlannedChange.of(action, one.kind().label(), one.name(), found.flatMap(Resource::id), fields);
    }

    /**
     * Makes it so.
     *
     * @param progress hears each step, before and after
     * @throws IllegalArgumentException that names the field, if the hub would refuse something of what is declared; nothing is done
     * @throws RegistrationStoppedException at the first step that fails; those before it are done
     */
    public void apply(Progress progress) {
        declared.forEach(Declared::check);
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < declared.size(); i++) {
            step(declared.get(i), ids, progress, declared.subList(i, declared.size()));
        }
    }

    private <T extends Resource> void step(Declared<T> one, Map<String, String> ids, Progress progress,
            List<Declared<?>> open) {
        String label = one.kind().label();
        try {
            Optional<T> found = one.resources().blocking().find(one.name());
            T wanted = one.resource().apply(ids);
            PlannedChange change = found.isPresent() ? update(one, found.get(), wanted) : create(one, wanted);
            ids.put(label, change.id().orElseThrow());
            progress.done(change);
        } catch (RuntimeException e) {
            throw new RegistrationStoppedException(label + " \"" + one.name() + "\"", open.stream()
                    .map(later -> later.kind().label() + " \"" + later.name() + "\"").toList(), e);
        }
    }

    /** Another replica, or a try whose answer was lost, may have made it since it was looked for: then that one is made as declared. */
    private static <T extends Resource> PlannedChange create(Declared<T> one, T wanted) {
        try {
            String id = one.resources().blocking().create(wanted);
            return compare(one, Optional.empty(), wanted).at(id);
        } catch (HubRequestException e) {
            // A hub that masks secrets does not show whether what is there is this one.
            if (!TAKEN.equals(e.code()) && !e.mayBeDone()) {
                throw e;
            }
            return update(one, one.resources().blocking().find(one.name()).orElseThrow(() -> e), wanted);
        }
    }

    private static <T extends Resource> PlannedChange update(Declared<T> one, T found, T wanted) {
        PlannedChange change = compare(one, Optional.of(found), wanted);
        if (change.action() == Action.CHANGE) {
            one.resources().blocking().update(overlaid(one, found, wanted));
        }
        return change;
    }

    /** What the type knows of it, and what must not stand beside what is declared. */
    private static <T extends Resource> ObjectNode seen(Declared<T> one, T there, ObjectNode declared) {
        ObjectNode seen = one.kind().write(there);
        ObjectNode received = received(there);
        one.kind().excluded(declared).stream().filter(received::has).forEach(field -> seen.set(field, received.get(field)));
        return seen;
    }

    /** With everything that the hub had sent: what is unknown goes back to it. */
    private static <T extends Resource> T overlaid(Declared<T> one, T found, T wanted) {
        return one.kind().read(laid(one, one.declared(wanted), received(found)));
    }

    private static ObjectNode laid(Declared<?> one, ObjectNode declared, ObjectNode there) {
        return Overlay.of(there, declared).remove(one.kind().excluded(declared));
    }

    private static ObjectNode received(Resource found) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(found.origin().json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the hub sent is no JSON", e);
        }
    }

    /** What would be deleted, last first. What others use stays. Changes nothing. */
    public RegistrationPlan planOfRemoval() {
        return new Removal(declared, everything).plan();
    }

    /**
     * Deletes it, last first; what others use stays.
     *
     * @throws RegistrationStoppedException at the first step that fails
     */
    public void remove(Progress progress) {
        new Removal(declared, everything).remove(progress);
    }

    /** Hears what is done. */
    public interface Progress {

        void done(PlannedChange change);
    }
}
