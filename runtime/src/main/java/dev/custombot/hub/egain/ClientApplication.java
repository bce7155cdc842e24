package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An application that exchanges messages with the hub.
 *
 * @param name 1..255 characters, unique
 * @param description 1..1023 characters
 * @param roles 1..7
 */
public record ClientApplication(Origin origin, String name, Optional<String> description, boolean active, List<Role> roles)
        implements
            Resource {

    public ClientApplication {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        roles = List.copyOf(roles);
    }

    public static ClientApplication of(String name, Role... roles) {
        return new ClientApplication(Origin.NONE, name, Optional.empty(), true, List.of(roles));
    }

    public ClientApplication withRoles(List<Role> newRoles) {
        return new ClientApplication(origin, name, description, active, newRoles);
    }

    public ClientApplication withDescription(String newDescription) {
        return new ClientApplication(origin, name, Optional.of(newDescription), active, roles);
    }

    public ClientApplication withActive(boolean isActive) {
        return new ClientApplication(origin, name, description, isActive, roles);
    }
}
