package dev.custombot.deployment;

import java.util.logging.Level;

import dev.custombot.runtime.hub.HubClientProviders;
import dev.custombot.runtime.hub.brevo.client.BrevoApi;
import dev.custombot.runtime.hub.egain.EgainApi;
import dev.custombot.runtime.hub.egain.client.ManagementApi;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LogCategoryBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;

/** What the extension is, and what the hubs' clients need. */
class CustomBotProcessor {

    private static final String FEATURE = "custom-bot";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem hubClientProviders() {
        return AdditionalBeanBuildItem.unremovableOf(HubClientProviders.class);
    }

    @BuildStep
    AdditionalIndexedClassesBuildItem hubClients() {
        return new AdditionalIndexedClassesBuildItem(EgainApi.class.getName(), ManagementApi.class.getName(),
                BrevoApi.class.getName());
    }

    /** At DEBUG it writes the client's secret down. Whoever wants that all the same names the category. */
    @BuildStep
    LogCategoryBuildItem secretsStayOutOfTheLog() {
        return new LogCategoryBuildItem("io.quarkus.oidc.client", Level.INFO);
    }

    /** Each takes memory before anybody knows who calls; Quarkus itself has no bound. */
    @BuildStep
    RunTimeConfigurationDefaultBuildItem connectionsAreBounded() {
        return new RunTimeConfigurationDefaultBuildItem("quarkus.http.limits.max-connections", "10000");
    }

    /** With such a bound, Quarkus registers the gauge of the connections once for each event loop: all are the same one. */
    @BuildStep
    LogCleanupFilterBuildItem theGaugeOfTheConnectionsIsOne() {
        return new LogCleanupFilterBuildItem("io.micrometer.core.instrument.MeterRegistry",
                "This Gauge has been already registered (MeterId{name='vertx.http.connections.");
    }
}
