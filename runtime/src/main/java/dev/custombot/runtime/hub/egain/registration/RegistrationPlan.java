package dev.custombot.runtime.hub.egain.registration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.custombot.runtime.hub.egain.registration.PlannedChange.Action;

/**
 * What is to be done so that the hub has what is declared.
 *
 * @param changes in the order in which they are made
 * @param others how many resources of a kind the hub has besides; nothing is done with them
 */
public record RegistrationPlan(List<PlannedChange> changes, Map<String, Long> others) {

    public RegistrationPlan {
        changes = List.copyOf(changes);
        others = Map.copyOf(others);
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return changes.stream().allMatch(PlannedChange::isDone);
    }

    /** As people read it. */
    public String text() {
        String lines = changes.stream().map(PlannedChange::text).collect(Collectors.joining());
        String besides = others.entrySet().stream().filter(one -> one.getValue() > 0).sorted(Map.Entry.comparingByKey())
                .map(one -> one.getValue() + " " + one.getKey()).collect(Collectors.joining(", "));
        return lines + (besides.isEmpty() ? "" : "Not this bot's, and left alone: " + besides + "\n") + summary() + "\n";
    }

    private String summary() {
        return isEmpty()
                ? "Nothing to do: the hub is as declared."
                : "To do: " + count(Action.CREATE) + " to create, " + count(Action.CHANGE) + " to change, "
                        + count(Action.DELETE)
                        + " to delete.";
    }

    private long count(Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }
}
