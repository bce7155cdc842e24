package dev.custombot.deployment;

import dev.custombot.runtime.hub.egain.EgainApi;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** What the extension is, and what the hub client needs. */
class CustomBotProcessor {

    private static final String FEATURE = "custom-bot";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalIndexedClassesBuildItem hubClient() {
        return new AdditionalIndexedClassesBuildItem(EgainApi.class.getName());
    }
}
