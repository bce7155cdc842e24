package dev.custombot.deployment.devservices;

import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.deployment.bot.BotBuildItem;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.devui.spi.welcome.DynamicWelcomeBuildItem;
import io.quarkus.runtime.LaunchMode;

/** Links the chats on the page that the application shows first, while it has none of its own. */
@BuildSteps(onlyIf = {IsLocalDevelopment.class, DevServicesConfig.Enabled.class})
class WelcomeProcessor {

    @BuildStep
    void linkChats(CustomBotDevServicesConfig config, List<BotBuildItem> bots, BuildProducer<DynamicWelcomeBuildItem> welcome) {
        Config application = ConfigProvider.getConfig();
        int port = DevServicesProcessor.emulatorPort(config, LaunchMode.DEVELOPMENT);
        // A port that is found when it is opened cannot be linked before.
        if (config.enabled() && port != 0) {
            new ClientApplications(application, LaunchMode.DEVELOPMENT).of(bots, port)
                    .forEach(client -> welcome.produce(new DynamicWelcomeBuildItem(link(client))));
        }
    }

    private static String link(ClientApplication client) {
        return "<a href=\"http://localhost:%d\" target=\"_blank\">Chat with the bot %s</a>".formatted(client.port(),
                String.join(", ", client.bots()).replaceAll("[^\\w.,\\- ]", ""));
    }
}
