package dev.custombot.deployment.handler;

import java.util.Set;

import org.jboss.jandex.DotName;

import io.quarkus.builder.item.SimpleBuildItem;

/** The indexed classes and interfaces that declare a handler or inherit one. */
final class HandlerClassesBuildItem extends SimpleBuildItem {

    private final Set<DotName> names;

    HandlerClassesBuildItem(Set<DotName> names) {
        this.names = Set.copyOf(names);
    }

    Set<DotName> names() {
        return names;
    }
}
