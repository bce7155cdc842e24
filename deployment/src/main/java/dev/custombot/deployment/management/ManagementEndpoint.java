package dev.custombot.deployment.management;

import java.util.function.Function;

import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.management.ManagementInterfaceBuildTimeConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * An endpoint of the bot on the management interface: not on the port of the application, and for those with its role only.
 *
 * @param path below the root of the management interface
 * @param policy what its permission is called
 * @param enabled the key that switches it on
 */
public record ManagementEndpoint(String path, String policy, String enabled) {

    /** The build fails without the interface, or without its authentication. */
    public void requireProtection(ManagementInterfaceBuildTimeConfig management,
            BuildProducer<ValidationErrorBuildItem> mistakes) {
        if (!management.enabled()) {
            mistakes.produce(needs("quarkus.management.enabled"));
        } else if (!management.auth().enabled()) {
            mistakes.produce(needs("quarkus.management.auth.enabled"));
        }
    }

    private ValidationErrorBuildItem needs(String key) {
        return new ValidationErrorBuildItem(new ConfigurationException(enabled + " needs " + key + "=true"));
    }

    /** Quarkus' own check of the role, with its answers 401 and 403. */
    public void protect(String role, ManagementInterfaceBuildTimeConfig management, NonApplicationRootPathBuildItem root,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (management.enabled()) {
            String absolute = absolute(root);
            String permission = "quarkus.management.auth.permission." + policy;
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(permission + ".paths", absolute + "," + absolute + "/*"));
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(permission + ".policy", policy));
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(
                    "quarkus.management.auth.policy." + policy + ".roles-allowed", role));
        }
    }

    /** @param handler of requests below the absolute path that it is given */
    public void route(Function<String, Handler<RoutingContext>> handler, ManagementInterfaceBuildTimeConfig management,
            NonApplicationRootPathBuildItem root, BuildProducer<RouteBuildItem> routes) {
        if (management.enabled()) {
            String absolute = absolute(root);
            routes.produce(root.routeBuilder().management().route(path).handler(handler.apply(absolute)).build());
            routes.produce(root.routeBuilder().management().route(path + "/*").handler(handler.apply(absolute)).build());
        }
    }

    private String absolute(NonApplicationRootPathBuildItem root) {
        return root.resolveManagementNestedPath(root.getManagementRootPath(), path);
    }
}
