package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

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
 * bean's place: a message must not be handled twice.
 */
class HandlerScanProcessor {

    @BuildStep
    void scan(BeanArchiveIndexBuildItem index, BeanDiscoveryFinishedBuildItem discovery,
            BuildProducer<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        Map<DotName, BeanWithHandlers> beans = new TreeMap<>();
        discovery.beanStream().classBeans().forEach(bean -> {
            List<InheritedMethod> methods = HandlerMethods.of(bean.getImplClazz(), index.getIndex());
            if (!methods.isEmpty()) {
                beans.put(bean.getBeanClass(), new BeanWithHandlers(bean, methods));
            }
        });
        for (BeanWithHandlers bean : beans.values()) {
            List<BeanWithHandlers> heirs = heirs(bean, beans);
            if (heirs.isEmpty()) {
                bean.produce(index.getIndex(), handlers);
            } else if (heirs.size() > 1) {
                errors.produce(new ValidationErrorBuildItem(new IllegalStateException(mistake(bean, heirs))));
            }
        }
    }

    /** The beans that extend it and that no bean extends. */
    private static List<BeanWithHandlers> heirs(BeanWithHandlers bean, Map<DotName, BeanWithHandlers> beans) {
        return beans.values().stream().filter(heir -> heir.isHeirOf(bean))
                .filter(heir -> beans.values().stream().noneMatch(other -> other.isHeirOf(heir))).toList();
    }

    private static String mistake(BeanWithHandlers bean, List<BeanWithHandlers> heirs) {
        ClassInfo type = bean.bean().getImplClazz();
        return type.name() + "#" + bean.methods().get(0).called().name() + ": " + type.name() + " is a bean and so are "
                + heirs.stream().map(heir -> heir.bean().getBeanClass().toString()).collect(Collectors.joining(" and "))
                + ", which extend it, so that nobody can tell where its handlers run; make " + type.simpleName()
                + " abstract, or keep one of its subclasses";
    }

    private record BeanWithHandlers(BeanInfo bean, List<InheritedMethod> methods) {

        boolean isHeirOf(BeanWithHandlers other) {
            return this != other && methods.get(0).classes().stream()
                    .anyMatch(type -> type.name().equals(other.bean.getBeanClass()));
        }

        void produce(IndexView index, BuildProducer<HandlerMethodBuildItem> handlers) {
            for (InheritedMethod method : methods) {
                HandlerMethods.roles(method, index).forEach(
                        (role, annotations) -> handlers.produce(new HandlerMethodBuildItem(bean, method, role, annotations)));
            }
        }
    }
}
