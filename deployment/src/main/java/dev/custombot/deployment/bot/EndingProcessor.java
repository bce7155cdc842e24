package dev.custombot.deployment.bot;

import dev.custombot.runtime.bot.CallbackDrain;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;

/** Lets the application end without cutting off callbacks. */
class EndingProcessor {

    @BuildStep
    ShutdownListenerBuildItem drain() {
        return new ShutdownListenerBuildItem(new CallbackDrain());
    }
}
