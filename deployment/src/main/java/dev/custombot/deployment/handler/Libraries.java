package dev.custombot.deployment.handler;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/** The libraries of an application that may have handlers: those that depend, in whatever scope, on this extension. */
final class Libraries {

    private static final ArtifactKey EXTENSION = ArtifactKey.of("dev.custombot", "quarkus-custom-bot",
            ArtifactCoords.DEFAULT_CLASSIFIER, ArtifactCoords.TYPE_JAR);

    private Libraries() {}

    static List<ResolvedDependency> of(ApplicationModel application) {
        Collection<ResolvedDependency> all = application.getRuntimeDependencies();
        boolean told = all.stream().anyMatch(library -> !library.getDirectDependencies().isEmpty());
        // Gradle does not tell what a library depends on.
        return (told ? dependents(all).stream() : all.stream().filter(ResolvedDependency::isDirect))
                .filter(library -> library.isJar() && !library.isRuntimeExtensionArtifact()).toList();
    }

    private static Set<ResolvedDependency> dependents(Collection<ResolvedDependency> all) {
        Map<ArtifactKey, Set<ResolvedDependency>> direct = new HashMap<>();
        all.forEach(library -> library.getDirectDependencies().forEach(dependency -> direct
                .computeIfAbsent(dependency.getKey(), key -> new LinkedHashSet<>()).add(library)));
        Set<ResolvedDependency> found = new LinkedHashSet<>();
        Deque<ArtifactKey> next = new ArrayDeque<>(List.of(EXTENSION));
        while (!next.isEmpty()) {
            for (ResolvedDependency library : direct.getOrDefault(next.remove(), Set.of())) {
                if (found.add(library)) {
                    next.add(library.getKey());
                }
            }
        }
        return found;
    }
}
