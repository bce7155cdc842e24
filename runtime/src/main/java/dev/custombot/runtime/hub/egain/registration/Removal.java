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

import dev.custombot.conversation.Sender;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.hub.egain.Role;
import dev.custombot.runtime.hub.egain.registration.PlannedChange.Action;
import dev.custombot.runtime.hub.egain.registration.Registration.Progress;
import dev.custombot.runtime.registration.RegistrationStoppedException;

/** Deletes what was declared, in the reverse order. What somebody else's resource refers to stays, and so does what others take part by. */
final class Removal {

    /** By the hub's own code: whoever stands between may answer 404, too. */
    private static final String UNKNOWN = "404-";

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
            found.ifPresent(resource -> resource.id().ifPresent(
                    id -> changes.add(change(one, id, user(id, there, going).or(() -> foreignRole(resource)), going))));
        }
        return new RegistrationPlan(changes, others);
    }

    /** @param because why it stays */
    private static PlannedChange change(Declared<?> one, String id, Optional<String> because, Set<String> going) {
        if (because.isEmpty()) {
            going.add(id);
        }
        return new PlannedChange(because.isPresent() ? Action.LEAVE : Action.DELETE, one.kind().label(), one.name(),
                Optional.of(id), List.of(), because);
    }

    /** Nothing need refer to a client application by which others take part. */
    private static Optional<String> foreignRole(Resource resource) {
        return resource instanceof ClientApplication application
                ? application.roles().stream().map(Role::name).filter(role -> !role.equals(Sender.CUSTOM_BOT)).findFirst()
                        .map(role -> "it has the role " + role + ", too")
                : Optional.empty();
    }

    /** Whoever mentions the id and is not deleted. */
    private static Optional<String> user(String id, Map<String, List<? extends Resource>> there, Set<String> going) {
        return there.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(resource -> !resource.id().orElse("").equals(id) && !going.contains(resource.id().orElse("")))
                .filter(resource -> resource.origin().json().contains(id))
                .map(resource -> entry.getKey() + " \"" + resource.name() + "\" uses it")).findFirst();
    }

    void remove(Progress progress) {
        List<PlannedChange> changes = plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            PlannedChange change = changes.get(i);
            try {
                if (change.action() == Action.DELETE) {
                    delete(resources(change), change.id().orElseThrow());
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

    /** What somebody else has deleted since it was looked for is deleted. */
    private static void delete(Resources<?> resources, String id) {
        try {
            resources.blocking().delete(id);
        } catch (HubRequestException e) {
            if (!e.code().startsWith(UNKNOWN)) {
                throw e;
            }
        }
    }

    private Resources<?> resources(PlannedChange change) {
        return declared.stream().filter(one -> one.kind().label().equals(change.kind())).findFirst().orElseThrow().resources();
    }
}
