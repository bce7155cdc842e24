package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;

/** Starts the hub emulator in this process and points the bot at it, unless a hub is configured. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class HubEmulatorDevServiceProcessor {

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    private static final String HUB_URL = "quarkus.custom-bot.hub.url";

    @BuildStep
    void emulator(CustomBotDevServicesConfig config, LaunchModeBuildItem launchMode,
            BuildProducer<DevServicesResultBuildItem> devServices) {
        Config application = ConfigProvider.getConfig();
        if (!config.enabled() || application.getOptionalValue(HUB_URL, String.class).isPresent()) {
            return;
        }
        URI callback = callback(application, launchMode.getLaunchMode());
        devServices.produce(DevServicesResultBuildItem.owned().feature("custom-bot").serviceName("hub-emulator")
                .description("A conversation hub with customers to play; its page is at the address")
                .serviceConfig(List.of(config.emulatorPort(), callback))
                .startable(() -> new HubEmulatorDevService(config.emulatorPort(), callback))
                .postStartHook(service -> LOG.infof("Chat with the bot at %s (hub emulator)", service.getConnectionInfo()))
                .configProvider(HubEmulatorDevService.CONFIGURATION).build());
    }

    /** Where the application will listen. Tests on other ports tell the emulator at run time. */
    private static URI callback(Config application, LaunchMode mode) {
        String portKey = mode == LaunchMode.DEVELOPMENT ? "quarkus.http.port" : "quarkus.http.test-port";
        int port = application.getOptionalValue(portKey, Integer.class)
                .orElse(mode == LaunchMode.DEVELOPMENT ? 8080 : 8081);
        String root = application.getOptionalValue("quarkus.http.root-path", String.class).orElse("/");
        String path = application.getOptionalValue("quarkus.custom-bot.callback.path", String.class).orElse("/callback");
        return URI.create("http://localhost:" + port + ("/" + root + path).replaceAll("/+", "/"));
    }
}
