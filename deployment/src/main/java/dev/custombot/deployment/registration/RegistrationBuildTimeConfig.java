package dev.custombot.deployment.registration;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the deployment registers the bots. */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot.registration")
public interface RegistrationBuildTimeConfig {

    /**
     * Whether {@code quarkus-kubernetes} makes a job that registers the application's bots before they start. The job has the application's
     * environment.
     */
    @WithDefault("false")
    boolean initTask();
}
