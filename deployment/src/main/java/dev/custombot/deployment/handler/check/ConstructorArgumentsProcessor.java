package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Default;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import io.quarkus.arc.deployment.ObserverRegistrationPhaseBuildItem;
import io.quarkus.arc.deployment.ObserverRegistrationPhaseBuildItem.ObserverConfiguratorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BeanResolver;
import io.quarkus.arc.processor.BuildExtension;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Refuses handlers and filters whose constructor takes a value, a text or a number say, that no bean is. CDI refuses them as well, for an
 * unsatisfied dependency, and does not say what the author meant: a setting.
 */
class ConstructorArgumentsProcessor {

    /** What is asked for without a qualifier: the resolver of the build does not add it by itself. */
    private static final AnnotationInstance DEFAULT = AnnotationInstance.builder(Default.class).build();

    /** @param before what CDI waits for with its own refusal, after which no other is heard */
    @BuildStep
    void refuse(ObserverRegistrationPhaseBuildItem phase, HandlerClassesBuildItem classes,
            BuildProducer<ObserverConfiguratorBuildItem> before) {
        BeanResolver resolver = phase.getContext().get(BuildExtension.Key.DEPLOYMENT).getBeanResolver();
        Stream<BeanInfo> handlers = phase.getContext().beans().classBeans().stream()
                .filter(bean -> classes.names().contains(bean.getBeanClass()));
        Stream<BeanInfo> filters = phase.getContext().beans().classBeans().withBeanType(HandlerDotNames.MESSAGE_FILTER)
                .stream();
        List<String> mistakes = Stream.concat(handlers, filters).distinct()
                .flatMap(bean -> bean.getAllInjectionPoints().stream().filter(ConstructorArgumentsProcessor::isPlainArgument)
                        .filter(point -> resolver.resolveBeans(point.getRequiredType(), DEFAULT).isEmpty())
                        .map(point -> mistake(bean, point)))
                .sorted().toList();
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), mistakes));
        }
    }

    private static boolean isPlainArgument(InjectionPointInfo point) {
        return point.isParam() && point.hasDefaultedQualifier() && point.getTarget().kind() == Kind.METHOD
                && point.getTarget().asMethod().isConstructor() && isOfTheJdk(point.getRequiredType());
    }

    /** Of another class a bean may be missing, which CDI says well. */
    private static boolean isOfTheJdk(Type type) {
        return type.kind() == Type.Kind.PRIMITIVE || type.kind() == Type.Kind.ARRAY
                || type.name().toString().startsWith("java.");
    }

    private static String mistake(BeanInfo bean, InjectionPointInfo point) {
        MethodInfo constructor = point.getTarget().asMethod();
        String name = constructor.parameterName(point.getPosition());
        return bean.getBeanClass() + ": its constructor takes a " + point.getRequiredType() + (name == null ? "" : " " + name)
                + ", and no bean is one; if it is a setting, annotate it with @ConfigProperty(name = \"…\"), else let a producer "
                + "make it";
    }
}
