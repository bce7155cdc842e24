package dev.custombot.deployment.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.Bot;
import dev.custombot.OnAnswer;
import dev.custombot.OnConversationOpened;
import dev.custombot.OnConversationStart;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.OnUnhandled;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotRecorder;
import dev.custombot.runtime.bot.BotTable;
import dev.custombot.runtime.config.BotsBuildTimeConfig;
import dev.custombot.runtime.config.BotsBuildTimeConfig.BotBuildTimeConfig;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubKinds;
import io.quarkus.arc.deployment.ArcConfig;
import io.quarkus.arc.deployment.BuildExclusionsBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Finds the bots of the application. */
class BotsProcessor {

    private static final String DEFAULT_KIND = "egain";
    private static final List<DotName> HANDLERS = Stream
            .of(OnMessage.class, OnMessage.List.class, OnUnhandled.class, OnFailure.class, OnReplyRejected.class,
                    OnAnswer.class, OnConversationStart.class, OnConversationOpened.class)
            .map(DotName::createSimple).toList();

    @BuildStep
    LeftOutBuildItem leftOut(BuildExclusionsBuildItem exclusions, ArcConfig arc) {
        return new LeftOutBuildItem(exclusions, arc.excludeTypes().orElse(List.of()));
    }

    @BuildStep
    List<BotBuildItem> bots(BotsBuildTimeConfig config, CombinedIndexBuildItem index, LeftOutBuildItem leftOut) {
        Map<String, String> kinds = new TreeMap<>();
        config.bots().forEach((name, bot) -> kind(name, bot).ifPresent(kind -> kinds.put(name, kind)));
        if (kinds.isEmpty() || isDefaultWanted(index.getIndex(), leftOut)) {
            kinds.putIfAbsent(Bot.DEFAULT, DEFAULT_KIND);
        }
        HubKinds known = new HubKinds(Thread.currentThread().getContextClassLoader());
        return kinds.entrySet().stream().map(bot -> bot(new BotNames(bot.getKey()), bot.getValue(), known)).toList();
    }

    private static Optional<String> kind(String name, BotBuildTimeConfig bot) {
        if (!Bot.DEFAULT.equals(name) && !BotNameRule.isKept(name)) {
            throw new ConfigurationException("quarkus.custom-bot.\"" + name + "\": " + BotNameRule.TEXT);
        }
        return bot.hub().kind();
    }

    private static BotBuildItem bot(BotNames names, String kind, HubKinds known) {
        HubKind found = known.find(kind).orElseThrow(() -> new ConfigurationException(
                names.keyPrefix() + "hub.kind is " + kind + ", and there is no such hub: known are " + known.names()));
        return new BotBuildItem(names, found);
    }

    /** Whether something in the application is for the default bot. */
    private static boolean isDefaultWanted(IndexView index, LeftOutBuildItem leftOut) {
        return HANDLERS.stream().flatMap(annotation -> index.getAnnotations(annotation).stream())
                .filter(instance -> instance.target().kind() == AnnotationTarget.Kind.METHOD)
                .flatMap(instance -> withHeirs(instance.target().asMethod().declaringClass(), index))
                .filter(type -> !type.isAbstract() && !type.isInterface() && !leftOut.has(type))
                .anyMatch(type -> DeclaredBots.of(type, index).contains(Bot.DEFAULT));
    }

    private static Stream<ClassInfo> withHeirs(ClassInfo type, IndexView index) {
        Stream<ClassInfo> heirs = Stream.concat(index.getAllKnownSubclasses(type.name()).stream(),
                index.getAllKnownImplementations(type.name()).stream());
        return Stream.concat(Stream.of(type), heirs);
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem table(List<BotBuildItem> bots, BotRecorder recorder) {
        Map<String, String> kinds = new LinkedHashMap<>();
        bots.forEach(bot -> kinds.put(bot.name(), bot.kind().name()));
        return SyntheticBeanBuildItem.configure(BotTable.class).scope(Singleton.class).unremovable()
                .runtimeValue(recorder.table(kinds)).done();
    }

    /** Kinds of hubs are found as Java services, also in a native image. */
    @BuildStep
    ServiceProviderBuildItem kinds() {
        return ServiceProviderBuildItem.allProvidersFromClassPath(HubKind.class.getName());
    }
}
