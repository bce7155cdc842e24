package dev.custombot.deployment.deadletter;

import java.util.HashSet;
import java.util.Set;

import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpoint;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpointConfig;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RemovedResourceBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/** What was not asked for is not in the artifact: the endpoint's classes are left out of it, but for its configuration. */
class AbsentEndpointProcessor {

    private static final ArtifactKey RUNTIME = ArtifactKey.ga("dev.custombot", "quarkus-custom-bot");
    private static final String ROOM = DeadLetterEndpoint.class.getPackageName().replace('.', '/') + "/";
    private static final String CONFIGURATION = ROOM + DeadLetterEndpointConfig.class.getSimpleName();

    @BuildStep(onlyIf = IsProduction.class, onlyIfNot = DeadLetterEndpointProcessor.Enabled.class)
    void leaveOut(CurateOutcomeBuildItem outcome, BuildProducer<RemovedResourceBuildItem> removed) {
        for (ResolvedDependency dependency : outcome.getApplicationModel().getRuntimeDependencies()) {
            if (dependency.getGroupId().equals(RUNTIME.getGroupId())
                    && dependency.getArtifactId().equals(RUNTIME.getArtifactId())) {
                removed.produce(new RemovedResourceBuildItem(dependency.getKey(), classes(dependency)));
            }
        }
    }

    private static Set<String> classes(ResolvedDependency runtime) {
        Set<String> found = new HashSet<>();
        runtime.getContentTree().walk(visit -> {
            String name = visit.getRelativePath("/");
            if (name.startsWith(ROOM) && name.endsWith(".class") && !name.startsWith(CONFIGURATION)) {
                found.add(name);
            }
        });
        return found;
    }
}
