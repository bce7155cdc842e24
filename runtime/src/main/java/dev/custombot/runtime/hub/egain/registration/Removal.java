package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.registration.PlannedChange.Action;
import dev.custombot.runtime.hub.egain.registration.Registration.Progress;
import dev.custombot.runtime.registration.RegistrationStoppedException;

/** Deletes what was declared, in the reverse order. What somebody else's resource refers to stays. */
final class Removal {

    private final List<Declared<?>> declared;
    private final Map<String, Resources<?>> everything;

    Removal(List<Declared<?>> declared, Map<String, Resources<?>> everything) {
        this.everything = everything;
        List<Declared<?>> reversed = new ArrayList<>(declared);
        Collections.reverse(reversed);
        this.declared = reversed;
    }

    RegistrationPlan plan() {
        Map<String, List<? extends Resource>> there = new LinkedHashMap<>();
        everything.forEach((kind, resources) -> there.put(kind, resources.blocking().list()));
        Set<String> going = new HashSet<>();
        List<PlannedChange> changes = new ArrayList<>();
        Map<String, Long> others = new HashMap<>();
        for (Declared<?> one : declared) {
            Optional<? extends Resource> found = there.get(one.kind().label()).stream()
                    .filter(resource -> resource.name().equals(one.name()))
                    .findFirst();
            others.put(one.kind().label(), (long) there.get(one.kind().label()).size() - (found.isPresent() ? 1 : 0));
            found.flatMap(Resource::id).ifPresent(id -> changes.add(change(one, id, user(id, there, going), going)));
        }
        return new RegistrationPlan(changes, others);
    }

    private static PlannedChange change(Declared<?> one, String id, Optional<String> user, Set<String> going) {
        if (user.isEmpty()) {
            going.add(id);
        }
        return new PlannedChange(user.isPresent() ? Action.LEAVE : Action.DELETE, one.kind().label(), one.name(),
                Optional.of(id), List.of(), user.map(name -> name + " uses it"));
    }

    /** Whoever mentions the id and is not deleted. */
    private static Optional<String> user(String id, Map<String, List<? extends Resource>> there, Set<String> going) {
        return there.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(resource -> !resource.id().orElse("").equals(id) && !going.contains(resource.id().orElse("")))
                .filter(resource -> resource.origin().json().contains(id))
                .map(resource -> entry.getKey() + " \"" + resource.name() + "\"")).findFirst();
    }

    void remove(Progress progress) {
        List<PlannedChange> changes = plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            PlannedChange change = changes.get(i);
            try {
                if (change.action() == Action.DELETE) {
                    resources(change).blocking().delete(change.id().orElseThrow());
                }
                progress.done(change);
            } catch (RuntimeException e) {
                throw new RegistrationStoppedException(change.kind() + " \"" + change.name() + "\"",
                        changes.subList(i, changes.size()).stream().map(open -> open.kind() + " \"" + open.name() + "\"")
                                .toList(),
                        e);
            }
        }
    }

    private Resources<?> resources(PlannedChange change) {
        return declared.stream().filter(one -> one.kind().label().equals(change.kind())).findFirst().orElseThrow().resources();
    }
}
