package dev.custombot.deployment.bot;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotRecorder;
import dev.custombot.runtime.reply.owner.SingleOwnerAssignor;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.smallrye.reactivemessaging.deployment.items.ChannelBuildItem;
import io.quarkus.smallrye.reactivemessaging.deployment.items.InjectedChannelBuildItem;
import io.quarkus.smallrye.reactivemessaging.deployment.items.InjectedEmitterBuildItem;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Makes the channels of each bot, with their settings and with what Kafka's connector looks up for them. */
class ChannelsProcessor {

    private static final String CONNECTOR = "smallrye-kafka";
    private static final Type TEXT = ClassType.create(String.class);
    private static final Type SETTINGS = ParameterizedType.create(Map.class, TEXT, ClassType.create(Object.class));

    /** Beyond so many records that wait for Kafka, callbacks are refused at once. */
    private static final int MOST_WAITING = 10_000;

    @BuildStep
    void channels(List<BotBuildItem> bots, BuildProducer<ChannelBuildItem> channels,
            BuildProducer<InjectedEmitterBuildItem> emitters, BuildProducer<InjectedChannelBuildItem> injected) {
        for (BotBuildItem bot : bots) {
            BotNames names = bot.names();
            names.outgoing().forEach(name -> channels.produce(ChannelBuildItem.outgoing(name, CONNECTOR)));
            names.incoming().forEach(name -> {
                channels.produce(ChannelBuildItem.incoming(name, CONNECTOR));
                injected.produce(InjectedChannelBuildItem.of(name));
            });
            names.outgoing().forEach(name -> emitters.produce(name.equals(names.callbacksOut())
                    ? emitter(name, "BUFFER", MOST_WAITING)
                    : emitter(name, "UNBOUNDED_BUFFER", -1)));
        }
    }

    private static InjectedEmitterBuildItem emitter(String channel, String overflow, int size) {
        return InjectedEmitterBuildItem.of(channel, MutinyEmitter.class.getName(), overflow, size, false, -1);
    }

    @BuildStep
    void settings(List<BotBuildItem> bots, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        bots.forEach(bot -> ChannelDefaults.of(bot.names())
                .forEach((key, value) -> defaults.produce(new RunTimeConfigurationDefaultBuildItem(key, value))));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void lookedUp(List<BotBuildItem> bots, BotRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        for (BotBuildItem bot : bots) {
            BotNames names = bot.names();
            Stream.concat(names.incoming().stream(), names.outgoing().stream()).forEach(channel -> beans
                    .produce(channelSettings(channel, recorder.channelSettings(bot.name(), channel))));
        }
    }

    private static SyntheticBeanBuildItem channelSettings(String channel, Supplier<Map<String, Object>> settings) {
        return SyntheticBeanBuildItem.configure(Map.class).types(SETTINGS, ClassType.create(DotName.OBJECT_NAME))
                .scope(Singleton.class)
                .addQualifier().annotation(Identifier.class).addValue("value", channel).done()
                .identifier(channel).setRuntimeInit().unremovable().supplier(settings).done();
    }

    /** Kafka's client makes them by their names. */
    @BuildStep
    ReflectiveClassBuildItem assignors() {
        return ReflectiveClassBuildItem.builder(SingleOwnerAssignor.class, CooperativeStickyAssignor.class)
                .reason("partition.assignment.strategy of the bots' channels").build();
    }

    /** Kafka's client makes them by their names, too: a mounted file may say how the bot logs in at the broker. */
    @BuildStep
    ReflectiveClassBuildItem configProviders() {
        return ReflectiveClassBuildItem.builder(DirectoryConfigProvider.class, FileConfigProvider.class,
                EnvVarConfigProvider.class).reason("config.providers of Kafka's clients").build();
    }
}
