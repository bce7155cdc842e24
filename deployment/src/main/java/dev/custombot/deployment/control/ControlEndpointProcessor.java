package dev.custombot.deployment.control;

import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import dev.custombot.BotName;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.management.ManagementEndpoint;
import dev.custombot.runtime.bot.BotRecorder;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.control.endpoint.ControlEndpoint;
import dev.custombot.runtime.control.endpoint.ControlEndpointRecorder;
import dev.custombot.runtime.control.endpoint.ControlResource;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
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

/** The endpoint for operators on the management interface, when it is switched on. */
@BuildSteps(onlyIf = ControlEndpointProcessor.Enabled.class)
public class ControlEndpointProcessor {

    private static final ManagementEndpoint ENDPOINT = new ManagementEndpoint(ControlEndpoint.PLACE, "custom-bot-control",
            "quarkus.custom-bot.control.endpoint.enabled");

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(ControlEndpoint.class, ControlResource.class)
                .setUnremovable().build();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void ofEachBot(List<BotBuildItem> bots, BotRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        for (BotBuildItem bot : bots) {
            SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(ControlDesk.class)
                    .scope(Singleton.class).identifier(bot.names().label()).setRuntimeInit().unremovable()
                    .supplier(recorder.control(bot.name()));
            bean.addQualifier().annotation(BotName.class).addValue("value", bot.name()).done();
            beans.produce(bean.done());
        }
    }

    /** Nobody pauses a bot on the port of the application, nor without a role. */
    @BuildStep
    void requireProtection(ManagementInterfaceBuildTimeConfig management, BuildProducer<ValidationErrorBuildItem> mistakes) {
        ENDPOINT.requireProtection(management, mistakes);
    }

    @BuildStep
    void protect(ControlEndpointConfig config, ManagementInterfaceBuildTimeConfig management,
            NonApplicationRootPathBuildItem root, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        ENDPOINT.protect(config.role(), management, root, defaults);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void routes(ManagementInterfaceBuildTimeConfig management, NonApplicationRootPathBuildItem root,
            ControlEndpointRecorder recorder, BuildProducer<RouteBuildItem> routes) {
        ENDPOINT.route(recorder::handler, management, root, routes);
    }

    /** Whether it is. */
    public static class Enabled implements BooleanSupplier {

        ControlEndpointConfig config;

        @Override
        public boolean getAsBoolean() {
            return config.enabled();
        }
    }
}
