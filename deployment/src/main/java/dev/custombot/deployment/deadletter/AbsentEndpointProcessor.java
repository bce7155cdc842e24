package dev.custombot.deployment.deadletter;

import java.util.HashSet;
import java.util.Set;

import dev.custombot.deployment.control.ControlEndpointProcessor;
import dev.custombot.runtime.bot.dev.RegistrationTool;
import dev.custombot.runtime.control.endpoint.ControlEndpoint;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpoint;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpointConfig;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RemovedResourceBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * What was not asked for, or is for developers, is not in the artifact: the classes of an endpoint are left out of it, but for its
 * configuration, and those behind the pages of dev mode.
 */
class AbsentEndpointProcessor {

    private static final ArtifactKey RUNTIME = ArtifactKey.ga("dev.custombot", "quarkus-custom-bot");
    private static final String CONFIGURATION = DeadLetterEndpointConfig.class.getSimpleName();

    @BuildStep(onlyIf = IsProduction.class, onlyIfNot = DeadLetterEndpointProcessor.Enabled.class)
    void leaveOut(CurateOutcomeBuildItem outcome, BuildProducer<RemovedResourceBuildItem> removed) {
        leaveOut(DeadLetterEndpoint.class, outcome, removed);
    }

    @BuildStep(onlyIf = IsProduction.class, onlyIfNot = ControlEndpointProcessor.Enabled.class)
    void leaveOutControl(CurateOutcomeBuildItem outcome, BuildProducer<RemovedResourceBuildItem> removed) {
        leaveOut(ControlEndpoint.class, outcome, removed);
    }

    /** What the pages of dev mode ask. */
    @BuildStep(onlyIf = IsProduction.class)
    void leaveOutTools(CurateOutcomeBuildItem outcome, BuildProducer<RemovedResourceBuildItem> removed) {
        leaveOut(RegistrationTool.class, outcome, removed);
    }

    private static void leaveOut(Class<?> endpoint, CurateOutcomeBuildItem outcome,
            BuildProducer<RemovedResourceBuildItem> removed) {
        String room = endpoint.getPackageName().replace('.', '/') + "/";
        for (ResolvedDependency dependency : outcome.getApplicationModel().getRuntimeDependencies()) {
            if (dependency.getGroupId().equals(RUNTIME.getGroupId())
                    && dependency.getArtifactId().equals(RUNTIME.getArtifactId())) {
                removed.produce(new RemovedResourceBuildItem(dependency.getKey(), classes(dependency, room)));
            }
        }
    }

    private static Set<String> classes(ResolvedDependency runtime, String room) {
        Set<String> found = new HashSet<>();
        runtime.getContentTree().walk(visit -> {
            String name = visit.getRelativePath("/");
            if (name.startsWith(room) && name.endsWith(".class") && !name.startsWith(room + CONFIGURATION)) {
                found.add(name);
            }
        });
        return found;
    }
}
