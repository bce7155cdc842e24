package dev.custombot.deployment.handler.declared;

import java.util.Set;

import org.jboss.jandex.DotName;

import io.quarkus.builder.item.SimpleBuildItem;

/** The indexed classes and interfaces that declare a handler or inherit one. */
public final class HandlerClassesBuildItem extends SimpleBuildItem {

    private final Set<DotName> names;

    public HandlerClassesBuildItem(Set<DotName> names) {
        this.names = Set.copyOf(names);
    }

    public Set<DotName> names() {
        return names;
    }
}
