package dev.custombot.deployment.handler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.deployment.handler.declared.HandlerMethods;
import dev.custombot.deployment.handler.declared.InheritedMethod;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Finds the handler methods of the application's beans. Where a bean's class extends the class of another bean, it takes that
 * bean's place at the bots that it is for: a message must not be handled twice.
 */
class HandlerScanProcessor {

    @BuildStep
    void scan(BeanArchiveIndexBuildItem index, BeanDiscoveryFinishedBuildItem discovery,
            BuildProducer<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        Map<DotName, BeanWithHandlers> beans = new TreeMap<>();
        discovery.beanStream().classBeans().forEach(bean -> {
            List<InheritedMethod> methods = HandlerMethods.of(bean.getImplClazz(), index.getIndex());
            if (!methods.isEmpty()) {
                beans.put(bean.getBeanClass(), new BeanWithHandlers(bean, methods,
                        DeclaredBots.of(bean.getImplClazz(), index.getIndex())));
            }
        });
        for (BeanWithHandlers bean : beans.values()) {
            List<BeanWithHandlers> rivals = bean.bots().stream().map(bot -> heirs(bean, bot, beans))
                    .filter(heirs -> heirs.size() > 1).findFirst().orElse(List.of());
            if (rivals.isEmpty()) {
                Set<String> own = bean.bots().stream().filter(bot -> heirs(bean, bot, beans).isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                bean.produce(own, index.getIndex(), handlers);
            } else {
                errors.produce(new ValidationErrorBuildItem(new IllegalStateException(mistake(bean, rivals))));
            }
        }
    }

    /** The beans for the bot that extend it and that no other one for the bot extends. */
    private static List<BeanWithHandlers> heirs(BeanWithHandlers bean, String bot, Map<DotName, BeanWithHandlers> beans) {
        List<BeanWithHandlers> ofBot = beans.values().stream().filter(other -> other.bots().contains(bot)).toList();
        return ofBot.stream().filter(heir -> heir.isHeirOf(bean))
                .filter(heir -> ofBot.stream().noneMatch(other -> other.isHeirOf(heir))).toList();
    }

    private static String mistake(BeanWithHandlers bean, List<BeanWithHandlers> heirs) {
        ClassInfo type = bean.bean().getImplClazz();
        return type.name() + "#" + bean.methods().get(0).called().name() + ": " + type.name() + " is a bean and so are "
                + heirs.stream().map(heir -> heir.bean().getBeanClass().toString()).collect(Collectors.joining(" and "))
                + ", which extend it, so that nobody can tell where its handlers run; make " + type.simpleName()
                + " abstract, or keep one of its subclasses";
    }

    private record BeanWithHandlers(BeanInfo bean, List<InheritedMethod> methods, Set<String> bots) {

        boolean isHeirOf(BeanWithHandlers other) {
            return this != other && methods.get(0).classes().stream()
                    .anyMatch(type -> type.name().equals(other.bean.getBeanClass()));
        }

        void produce(Set<String> own, IndexView index, BuildProducer<HandlerMethodBuildItem> handlers) {
            if (own.isEmpty() && !bots.isEmpty()) {
                return;
            }
            for (InheritedMethod method : methods) {
                HandlerMethods.roles(method, index).forEach((role, annotations) -> handlers
                        .produce(new HandlerMethodBuildItem(bean, own, method, role, annotations, index)));
            }
        }
    }
}
