package dev.custombot.deployment.deadletter;

import java.util.function.BooleanSupplier;

import dev.custombot.deployment.management.ManagementEndpoint;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpoint;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpointConfig;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpointRecorder;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterResource;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.management.ManagementInterfaceBuildTimeConfig;

/** The endpoint for dead letters on the management interface, when it is switched on. */
@BuildSteps(onlyIf = DeadLetterEndpointProcessor.Enabled.class)
class DeadLetterEndpointProcessor {

    private static final ManagementEndpoint ENDPOINT = new ManagementEndpoint(DeadLetterEndpoint.PLACE,
            "custom-bot-dead-letters",
            "quarkus.custom-bot.dead-letters.endpoint.enabled");

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(DeadLetterEndpoint.class, DeadLetterResource.class)
                .setUnremovable().build();
    }

    /** What customers wrote is not shown on the port of the application, nor to everybody. */
    @BuildStep
    void requireProtection(ManagementInterfaceBuildTimeConfig management, BuildProducer<ValidationErrorBuildItem> mistakes) {
        ENDPOINT.requireProtection(management, mistakes);
    }

    @BuildStep
    void protect(DeadLetterEndpointConfig config, ManagementInterfaceBuildTimeConfig management,
            NonApplicationRootPathBuildItem root, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        ENDPOINT.protect(config.role(), management, root, defaults);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void routes(ManagementInterfaceBuildTimeConfig management, NonApplicationRootPathBuildItem root,
            DeadLetterEndpointRecorder recorder, BuildProducer<RouteBuildItem> routes) {
        ENDPOINT.route(recorder::handler, management, root, routes);
    }

    static class Enabled implements BooleanSupplier {

        DeadLetterEndpointConfig config;

        @Override
        public boolean getAsBoolean() {
            return config.enabled();
        }
    }
}
