package dev.custombot.deployment.devservices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.runtime.bot.BotNames;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;

/**
 * Starts a Kafka broker, and a hub emulator for each client application of the bots, in this process; each unless one is configured.
 * <p>
 * They are one Dev Service: Quarkus keeps the configuration of several in one map, so that the address of an emulator that has
 * been closed would live on with a broker that has not.
 */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class DevServicesProcessor {

    private static final int DEV_MODE_PORT = 8090;

    @BuildStep
    void start(CustomBotDevServicesConfig config, List<BotBuildItem> bots, LaunchModeBuildItem launchMode,
            NonApplicationRootPathBuildItem root, BuildProducer<DevServicesResultBuildItem> devServices) {
        Config application = ConfigProvider.getConfig();
        boolean broker = isBrokerMissing(application);
        LaunchMode mode = launchMode.getLaunchMode();
        List<ClientApplication> clients = new ClientApplications(application, mode).of(bots, emulatorPort(config, mode))
                .stream().map(client -> mode == LaunchMode.DEVELOPMENT ? client.withDevUi(root.resolvePath("dev-ui")) : client)
                .toList();
        if (!config.enabled() || !broker && clients.isEmpty()) {
            return;
        }
        int brokerPort = config.brokerPort();
        // Tests have topics of their own, and find out what a missing one does.
        List<String> topics = mode == LaunchMode.DEVELOPMENT ? topics(application, bots) : List.of();
        devServices.produce(DevServicesResultBuildItem.owned().feature("custom-bot").serviceName("surroundings")
                .description("A Kafka broker and conversation hubs with customers to play")
                // Types of the JDK only: they stay equal when the extension's classes are loaded anew.
                .serviceConfig(List.of(broker, brokerPort, clients.stream().map(ClientApplication::description).toList()))
                .startable(() -> new CustomBotDevServices(
                        broker
                                ? Optional.of(EmbeddedBroker.closedByItsOwner(EmbeddedBrokerOptions.onPort(brokerPort)))
                                : Optional.empty(),
                        topics, clients))
                .postStartHook(CustomBotDevServices::announce)
                .configProvider(CustomBotDevServices.configuration(broker, clients)).build());
    }

    private static List<String> topics(Config application, List<BotBuildItem> bots) {
        return bots.stream().map(BotBuildItem::names).flatMap(bot -> Stream.of(
                topic(application, bot, "callbacks", bot.callbacksTopic()),
                topic(application, bot, "replies", bot.repliesTopic()),
                topic(application, bot, "dead-letters", bot.deadLettersTopic()))).distinct().toList();
    }

    private static String topic(Config application, BotNames bot, String which, String usual) {
        return application.getOptionalValue(bot.keyPrefix() + "topics." + which, String.class).orElse(usual);
    }

    /** Who chats wants to find the page where it was; tests of several projects may run at the same time. */
    static int emulatorPort(CustomBotDevServicesConfig config, LaunchMode mode) {
        return config.emulatorPort().orElse(mode == LaunchMode.DEVELOPMENT ? DEV_MODE_PORT : 0);
    }

    /** Whether there is no broker, and the application does not say that it wants that of Quarkus. */
    static boolean isBrokerMissing(Config application) {
        return application.getOptionalValue(CustomBotDevServices.BOOTSTRAP_SERVERS, String.class).isEmpty()
                && !application.getOptionalValue(OthersStepAside.KAFKA, Boolean.class).orElse(false);
    }
}
