package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;

/**
 * Starts a Kafka broker and a hub emulator in this process, each unless one is configured.
 * <p>
 * They are one Dev Service: Quarkus keeps the configuration of several in one map, so that the address of an emulator that has
 * been closed would live on with a broker that has not.
 */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class DevServicesProcessor {

    private static final String DEFAULT_CALLBACK = "/callback";

    @BuildStep
    void start(CustomBotDevServicesConfig config, LaunchModeBuildItem launchMode,
            BuildProducer<DevServicesResultBuildItem> devServices) {
        Config application = ConfigProvider.getConfig();
        boolean broker = isBrokerMissing(application);
        boolean emulator = !isConfigured(application, CustomBotDevServices.HUB_URL);
        if (!config.enabled() || !broker && !emulator) {
            return;
        }
        int brokerPort = config.brokerPort();
        int emulatorPort = config.emulatorPort();
        URI callback = callback(application, launchMode.getLaunchMode());
        devServices.produce(DevServicesResultBuildItem.owned().feature("custom-bot").serviceName("surroundings")
                .description("A Kafka broker and a conversation hub with customers to play")
                // Types of the JDK only: they stay equal when the extension's classes are loaded anew.
                .serviceConfig(List.of(broker, emulator, brokerPort, emulatorPort, callback))
                .startable(() -> new CustomBotDevServices(
                        broker ? Optional.of(new EmbeddedBroker(EmbeddedBrokerOptions.onPort(brokerPort))) : Optional.empty(),
                        emulator
                                ? Optional.of(new HubEmulator(HubEmulatorOptions.forCallback(callback).withPort(emulatorPort)))
                                : Optional.empty()))
                .postStartHook(CustomBotDevServices::announce)
                .configProvider(CustomBotDevServices.configuration(broker, emulator)).build());
    }

    /** Whether there is no broker, and the application does not say that it wants that of Quarkus. */
    static boolean isBrokerMissing(Config application) {
        return !isConfigured(application, CustomBotDevServices.BOOTSTRAP_SERVERS)
                && !application.getOptionalValue(OthersStepAside.KAFKA, Boolean.class).orElse(false);
    }

    private static boolean isConfigured(Config application, String key) {
        return application.getOptionalValue(key, String.class).isPresent();
    }

    /** Where the application will listen. Tests on other ports tell the emulator at run time. */
    private static URI callback(Config application, LaunchMode mode) {
        boolean dev = mode == LaunchMode.DEVELOPMENT;
        int port = application.getOptionalValue(dev ? "quarkus.http.port" : "quarkus.http.test-port", Integer.class)
                .orElse(dev ? 8080 : 8081);
        String root = application.getOptionalValue("quarkus.http.root-path", String.class).orElse("/");
        String path = application.getOptionalValue("quarkus.custom-bot.callback.path", String.class).orElse(DEFAULT_CALLBACK);
        return URI.create("http://localhost:" + port + ("/" + root + path).replaceAll("/+", "/"));
    }
}
