package dev.custombot.deployment.devservices;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.Startable;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;

/** Starts a Kafka broker in this process, unless one is configured. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class BrokerDevServiceProcessor {

    private static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";

    @BuildStep
    void broker(CustomBotDevServicesConfig config, BuildProducer<DevServicesResultBuildItem> devServices) {
        if (!config.enabled() || ConfigProvider.getConfig().getOptionalValue(BOOTSTRAP_SERVERS, String.class).isPresent()) {
            return;
        }
        devServices.produce(DevServicesResultBuildItem.owned().feature("custom-bot").serviceName("kafka")
                .description("A single-node KRaft broker in this process")
                .serviceConfig(List.of(config.brokerPort()))
                .startable(() -> new BrokerDevService(config.brokerPort()))
                .configProvider(Map.of(BOOTSTRAP_SERVERS, Startable::getConnectionInfo)).build());
    }
}
