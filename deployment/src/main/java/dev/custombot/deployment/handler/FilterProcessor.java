package dev.custombot.deployment.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.Bot;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.deployment.bot.LeftOutBuildItem;
import dev.custombot.deployment.handler.check.BeanObstacle;
import dev.custombot.deployment.handler.declared.FilterMethod;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.runtime.bot.HandlersRecorder;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanArchivePredicateBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Makes message filters beans, keeps them, and finds those that may run on the event loop. */
class FilterProcessor {

    /** What a producer makes is a bean already: as one of its own its class would be called twice. */
    @BuildStep
    AutoAddScopeBuildItem scope(CombinedIndexBuildItem index, LeftOutBuildItem leftOut) {
        Set<DotName> produced = index.getIndex().getAnnotations(DotNames.PRODUCES).stream().map(AnnotationInstance::target)
                .filter(one -> !leftOut.has(one))
                .map(one -> one.kind() == Kind.METHOD ? one.asMethod().returnType().name() : one.asField().type().name())
                .collect(Collectors.toSet());
        Set<DotName> filters = filters(index.getIndex());
        return AutoAddScopeBuildItem.builder()
                .match((type, annotations, beans) -> filters.contains(type.name()) && !produced.contains(type.name())
                        && BeanObstacle.mayHaveScope(type))
                .defaultScope(BuiltinScope.SINGLETON).unremovable().reason("the class is a MessageFilter").build();
    }

    /** Without it, a library whose filters have no scope would not be looked at. */
    @BuildStep
    BeanArchivePredicateBuildItem archives(CombinedIndexBuildItem index) {
        Set<DotName> filters = filters(index.getIndex());
        return new BeanArchivePredicateBuildItem(
                archive -> filters.stream().anyMatch(name -> archive.getIndex().getClassByName(name) != null));
    }

    /** A filter may also have its interface from a class, or an interface, that it extends. */
    private static Set<DotName> filters(IndexView index) {
        return index.getAllKnownImplementations(HandlerDotNames.MESSAGE_FILTER).stream().map(ClassInfo::name)
                .collect(Collectors.toSet());
    }

    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return UnremovableBeanBuildItem.beanTypes(HandlerDotNames.MESSAGE_FILTER);
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModelAnnotations(CombinedIndexBuildItem index) {
        Set<DotName> filters = filters(index.getIndex());
        index.getIndex().getAllKnownSubinterfaces(HandlerDotNames.MESSAGE_FILTER).forEach(type -> filters.add(type.name()));
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> FilterMethod.NAME.equals(method.name()) && filters.contains(method.declaringClass().name()));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem filters(BeanArchiveIndexBuildItem index, BeanDiscoveryFinishedBuildItem beans,
            HandlersRecorder recorder) {
        Map<String, List<String>> bots = new LinkedHashMap<>();
        // The class of a producer says nothing of what it makes.
        List<String> nonBlocking = beans.beanStream().classBeans().withBeanType(HandlerDotNames.MESSAGE_FILTER).stream()
                .map(BeanInfo::getImplClazz).filter(type -> FilterMethod.of(type, index.getIndex()).isNonBlocking())
                .map(type -> type.name().toString()).toList();
        declaring(beans).forEach(
                type -> bots.put(type.name().toString(), List.copyOf(DeclaredBots.of(type, index.getIndex()))));
        return SyntheticBeanBuildItem.configure(FilterTable.class).scope(Singleton.class).unremovable()
                .runtimeValue(recorder.filters(bots, nonBlocking)).done();
    }

    /** Without {@code @Bot} it is for the default bot, which an application with named ones need not have. */
    @BuildStep
    void forNobody(BeanDiscoveryFinishedBuildItem beans, BeanArchiveIndexBuildItem index, List<BotBuildItem> bots,
            ApplicationArchivesBuildItem archives, BuildProducer<ValidationErrorBuildItem> errors) {
        if (bots.stream().noneMatch(bot -> bot.names().isDefault())) {
            declaring(beans).filter(type -> archives.getRootArchive().getIndex().getClassByName(type.name()) != null)
                    .filter(type -> DeclaredBots.of(type, index.getIndex()).equals(Set.of(Bot.DEFAULT)))
                    .forEach(type -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(type.name()
                            + " has a MessageFilter for the default bot, and there is none: write @Bot(\"" + bots.get(0).name()
                            + "\") on the class"))));
        }
    }

    /** The classes of filters; what a producer makes is known by the class of the producer, and is for the bots of that. */
    private static Stream<ClassInfo> declaring(BeanDiscoveryFinishedBuildItem beans) {
        return beans.beanStream().withBeanType(HandlerDotNames.MESSAGE_FILTER).stream()
                .map(bean -> bean.getDeclaringBean() == null ? bean.getImplClazz() : bean.getDeclaringBean().getImplClazz())
                .distinct();
    }
}
