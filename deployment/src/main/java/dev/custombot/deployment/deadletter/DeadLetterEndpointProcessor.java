package dev.custombot.deployment.deadletter;

import java.util.function.BooleanSupplier;

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
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.management.ManagementInterfaceBuildTimeConfig;

/** The endpoint for dead letters on the management interface, when it is switched on. */
@BuildSteps(onlyIf = DeadLetterEndpointProcessor.Enabled.class)
class DeadLetterEndpointProcessor {

    private static final String PATH = "custom-bot/dead-letters";
    private static final String POLICY = "custom-bot-dead-letters";

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(DeadLetterEndpoint.class, DeadLetterResource.class)
                .setUnremovable().build();
    }

    /** What customers wrote is not shown on the port of the application, nor to everybody. */
    @BuildStep
    void requireProtection(ManagementInterfaceBuildTimeConfig management, BuildProducer<ValidationErrorBuildItem> mistakes) {
        if (!management.enabled()) {
            mistakes.produce(needs("quarkus.management.enabled"));
        } else if (!management.auth().enabled()) {
            mistakes.produce(needs("quarkus.management.auth.enabled"));
        }
    }

    /** Quarkus' own check of the role, with its answers 401 and 403. */
    @BuildStep
    void protect(DeadLetterEndpointConfig config, ManagementInterfaceBuildTimeConfig management,
            NonApplicationRootPathBuildItem root, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (management.enabled()) {
            String path = path(root);
            String permission = "quarkus.management.auth.permission." + POLICY;
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(permission + ".paths", path + "," + path + "/*"));
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(permission + ".policy", POLICY));
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(
                    "quarkus.management.auth.policy." + POLICY + ".roles-allowed", config.role()));
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void routes(ManagementInterfaceBuildTimeConfig management, NonApplicationRootPathBuildItem root,
            DeadLetterEndpointRecorder recorder, BuildProducer<RouteBuildItem> routes) {
        if (management.enabled()) {
            String path = path(root);
            routes.produce(root.routeBuilder().management().route(PATH).handler(recorder.handler(path)).build());
            routes.produce(root.routeBuilder().management().route(PATH + "/*").handler(recorder.handler(path)).build());
        }
    }

    private static String path(NonApplicationRootPathBuildItem root) {
        return root.resolveManagementNestedPath(root.getManagementRootPath(), PATH);
    }

    private static ValidationErrorBuildItem needs(String key) {
        return new ValidationErrorBuildItem(
                new ConfigurationException("quarkus.custom-bot.dead-letters.endpoint.enabled needs " + key + "=true"));
    }

    static class Enabled implements BooleanSupplier {

        DeadLetterEndpointConfig config;

        @Override
        public boolean getAsBoolean() {
            return config.enabled();
        }
    }
}
