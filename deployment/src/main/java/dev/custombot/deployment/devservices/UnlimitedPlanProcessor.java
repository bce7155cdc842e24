package dev.custombot.deployment.devservices;

import java.util.List;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.runtime.bot.BotSettings;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

/** Sends without limits in dev mode and tests, whatever the profile is called: the hub emulator has no rate plan. */
class UnlimitedPlanProcessor {

    @BuildStep
    void plan(List<BotBuildItem> bots, LaunchModeBuildItem launchMode,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (launchMode.getLaunchMode().isDevOrTest()) {
            bots.forEach(bot -> defaults.produce(new RunTimeConfigurationDefaultBuildItem(
                    bot.names().keyPrefix() + "reply.plan", BotSettings.UNLIMITED)));
        }
    }
}
