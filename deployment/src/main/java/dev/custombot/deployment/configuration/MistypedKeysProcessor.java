package dev.custombot.deployment.configuration;

import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import dev.custombot.deployment.bot.BotBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ConfigurationBuildItem;
import io.quarkus.deployment.configuration.BuildTimeConfigurationReader.ReadResult;
import io.smallrye.config.ConfigMappings;

/** Says which key may be meant by one that there is not: Quarkus says only that it does not know it. */
class MistypedKeysProcessor {

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void suggest(ConfigurationBuildItem configuration, List<BotBuildItem> bots) {
        ReadResult read = configuration.getReadResult();
        List<String> unknown = read.getUnknownBuildProperties().stream().filter(SimilarKeys::isOurs).sorted().toList();
        if (!unknown.isEmpty()) {
            SimilarKeys known = new SimilarKeys(read.getAllMappings().stream()
                    .flatMap(root -> ConfigMappings.getProperties(root).entrySet().stream())
                    .filter(property -> !property.getValue().isGroup() && !property.getValue().isMap()).map(Map.Entry::getKey)
                    .toList(), bots.stream().map(BotBuildItem::name).toList());
            unknown.forEach(key -> LOG.warn("There is no key " + key + ", so nobody reads it; did you mean "
                    + known.nearest(key) + "?"));
        }
    }
}
