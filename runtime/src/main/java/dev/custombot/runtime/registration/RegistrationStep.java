package dev.custombot.runtime.registration;

import java.util.List;
import java.util.Optional;

/**
 * What is to become of one thing at the hub. A secret's values are never here.
 *
 * @param kind what it is
 * @param name how it is called
 * @param because why it cannot be done; empty when it can
 * @param fields what changes
 */
public record RegistrationStep(Action action, String kind, String name, Optional<String> because, List<Field> fields) {

    /** What is to be done. */
    public enum Action {
        CREATE,
        CHANGE,
        KEEP,
        DELETE,
        /** Others use it. */
        LEAVE
    }

    public RegistrationStep {
        fields = List.copyOf(fields);
    }

    /**
     * A field that is other than declared.
     *
     * @param before what the hub has; empty when it has nothing
     * @param after what is declared; empty when it is to go
     */
    public record Field(String path, Optional<String> before, Optional<String> after) {}
}
