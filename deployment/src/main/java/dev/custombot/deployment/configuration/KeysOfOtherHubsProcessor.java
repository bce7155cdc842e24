package dev.custombot.deployment.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubKinds;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ConfigurationBuildItem;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfig;

/** Warns of what is set for a bot and means nothing at its hub: all keys of all hubs are known, so Quarkus says nothing. */
class KeysOfOtherHubsProcessor {

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void warn(ConfigurationBuildItem configuration, List<BotBuildItem> bots) {
        List<ConfigClass> mappings = configuration.getReadResult().getRunTimeMappings();
        Map<String, List<String>> keys = new HubKinds(Thread.currentThread().getContextClassLoader()).all().stream()
                .collect(Collectors.toMap(HubKind::name, kind -> keys(kind, mappings)));
        KeysOfOtherHubs others = new KeysOfOtherHubs(keys,
                bots.stream().collect(Collectors.toMap(BotBuildItem::name, bot -> bot.kind().name())));
        given(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)).flatMap(key -> others.complaint(key).stream())
                .forEach(LOG::warn);
    }

    /** Not what is a default. A reference to what only the start has stays one. */
    private static Stream<String> given(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false).sorted()
                .filter(key -> !Expressions.withoutExpansion(() -> config.getConfigValue(key)).isDefault());
    }

    /** Of the mappings that lie in the kind's package. */
    private static List<String> keys(HubKind kind, List<ConfigClass> mappings) {
        String room = kind.getClass().getPackageName() + ".";
        return mappings.stream().filter(mapping -> (mapping.getType().getPackageName() + ".").startsWith(room))
                .flatMap(mapping -> ConfigMappings.getProperties(mapping).entrySet().stream())
                .filter(property -> !property.getValue().isGroup()).map(Map.Entry::getKey).toList();
    }
}
