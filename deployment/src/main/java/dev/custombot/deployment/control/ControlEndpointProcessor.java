package dev.custombot.deployment.control;

import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import dev.custombot.BotName;
import dev.custombot.deployment.bot.BotBuildItem;
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
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.management.ManagementInterfaceBuildTimeConfig;

/** The endpoint for operators on the management interface, when it is switched on. */
@BuildSteps(onlyIf = ControlEndpointProcessor.Enabled.class)
public class ControlEndpointProcessor {

    private static final String PATH = "custom-bot/control";
    private static final String POLICY = "custom-bot-control";

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
        if (!management.enabled()) {
            mistakes.produce(needs("quarkus.management.enabled"));
        } else if (!management.auth().enabled()) {
            mistakes.produce(needs("quarkus.management.auth.enabled"));
        }
    }

    /** Quarkus' own check of the role, with its answers 401 and 403. */
    @BuildStep
    void protect(ControlEndpointConfig config, ManagementInterfaceBuildTimeConfig management,
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
            ControlEndpointRecorder recorder, BuildProducer<RouteBuildItem> routes) {
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
                new ConfigurationException("quarkus.custom-bot.control.endpoint.enabled needs " + key + "=true"));
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
