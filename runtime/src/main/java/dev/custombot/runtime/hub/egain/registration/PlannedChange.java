package dev.custombot.runtime.hub.egain.registration;

import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.registration.RegistrationStep;

/**
 * What is to become of one resource.
 *
 * @param kind what it is
 * @param name how it is called
 * @param id the hub's; empty when it is not there
 * @param fields what changes
 * @param because why it cannot be done; empty when it can
 */
public record PlannedChange(Action action, String kind, String name, Optional<String> id, List<FieldChange> fields,
        Optional<String> because) {

    /** What is to be done. */
    public enum Action {

        CREATE("+", "will be created", "was created"),
        CHANGE("~", "will be changed", "was changed"),
        KEEP(" ", "is as declared", "is as declared"),
        DELETE("-", "will be deleted", "was deleted"),
        /** Others use it. */
        LEAVE("!", "stays", "stays");

        private final String sign;
        private final String words;
        private final String past;

        Action(String sign, String words, String past) {
            this.sign = sign;
            this.words = words;
            this.past = past;
        }
    }

    public PlannedChange {
        fields = List.copyOf(fields);
    }

    static PlannedChange of(Action action, String kind, String name, Optional<String> id, List<FieldChange> fields) {
        return new PlannedChange(action, kind, name, id, fields, Optional.empty());
    }

    /** The same, now that the hub knows it by an id. */
    PlannedChange at(String created) {
        return new PlannedChange(action, kind, name, Optional.of(created), fields, because);
    }

    /** Whether the hub is as it should be, as far as this goes. */
    boolean isDone() {
        return action == Action.KEEP || action == Action.LEAVE;
    }

    /** The same, as others than this hub's know it. */
    RegistrationStep step() {
        return new RegistrationStep(RegistrationStep.Action.valueOf(action.name()), kind, name, because,
                fields.stream().map(field -> new RegistrationStep.Field(field.path(), field.before(), field.after())).toList());
    }

    /** What was done, as people read it. */
    String done() {
        return kind + " \"" + name + "\" " + action.past + because.map(why -> ": " + why).orElse("");
    }

    /** What is to be done, as people read it, with a line for each field. */
    String text() {
        StringBuilder lines = new StringBuilder(action.sign).append(' ').append(kind).append(" \"").append(name).append("\" ")
                .append(action.words).append(because.map(why -> ": " + why).orElse("")).append('\n');
        fields.forEach(field -> lines.append("    ").append(field.line()).append('\n'));
        return lines.toString();
    }
}
