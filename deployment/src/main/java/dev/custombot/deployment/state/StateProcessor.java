package dev.custombot.deployment.state;

import dev.custombot.runtime.bot.dev.reload.ReloadStoreFactory;
import dev.custombot.runtime.store.MemoryStoreFactory;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

/** Brings the stores of conversations' state into the application. */
class StateProcessor {

    /** Only the name: without the Redis extension the class cannot be loaded. */
    private static final String REDIS = "dev.custombot.runtime.store.RedisStoreFactory";

    @BuildStep(onlyIfNot = IsLocalDevelopment.class)
    AdditionalBeanBuildItem memory() {
        return AdditionalBeanBuildItem.unremovableOf(MemoryStoreFactory.class);
    }

    /** One that outlives live reloads: what is tried out is mostly the middle of a dialogue. */
    @BuildStep(onlyIf = IsLocalDevelopment.class)
    AdditionalBeanBuildItem memoryOfDevMode() {
        return AdditionalBeanBuildItem.unremovableOf(ReloadStoreFactory.class);
    }

    @BuildStep
    void redis(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (capabilities.isPresent(Capability.REDIS_CLIENT)) {
            beans.produce(AdditionalBeanBuildItem.builder().addBeanClass(REDIS).setUnremovable().build());
            // The client refuses what exceeds its queue, and by default fewer may wait than handlers run at a time.
            defaults.produce(new RunTimeConfigurationDefaultBuildItem("quarkus.redis.max-pool-waiting", "1000"));
        }
    }
}
