package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import dev.custombot.deployment.bot.LeftOutBuildItem;
import dev.custombot.deployment.handler.declared.DeclaredParameter;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BeanResolver;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses handlers that would get nothing for a {@code @ConversationScoped} parameter: no bean is it, or several are. */
class ConversationBeansProcessor {

    /** What is asked for without a qualifier: the resolver of the build does not add it by itself. */
    private static final AnnotationInstance DEFAULT = AnnotationInstance.builder(Default.class).build();
    private static final AnnotationInstance ANY = AnnotationInstance.builder(Any.class).build();

    @BuildStep
    void refuse(List<HandlerMethodBuildItem> handlers, BeanArchiveIndexBuildItem archive, ValidationPhaseBuildItem phase,
            LeftOutBuildItem leftOut, BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = archive.getIndex();
        for (HandlerMethodBuildItem handler : handlers) {
            handler.parameterTypes().stream()
                    .filter(type -> DeclaredParameter.of(handler, type, index)
                            .filter(parameter -> parameter.kind() == Kind.CONVERSATION_BEAN).isPresent())
                    .flatMap(type -> mistake(type, index, phase.getBeanResolver(), leftOut).stream())
                    .forEach(mistake -> errors.produce(new ValidationErrorBuildItem(
                            new IllegalStateException(handler.describe() + ": " + mistake))));
        }
    }

    private static Optional<String> mistake(Type type, IndexView index, BeanResolver resolver, LeftOutBuildItem leftOut) {
        Set<BeanInfo> found = resolver.resolveBeans(type, DEFAULT);
        String what = type.name() + " is @ConversationScoped, and ";
        if (found.isEmpty()) {
            return Optional.of(what + "no bean" + (resolver.resolveBeans(type, ANY).isEmpty()
                    ? ": " + reason(index.getClassByName(type.name()), leftOut)
                    : " without a qualifier, which a parameter cannot have; inject it into a field"));
        }
        try {
            resolver.resolveAmbiguity(found);
            return Optional.empty();
        } catch (AmbiguousResolutionException e) {
            return Optional.of(what + "several beans are one: " + found.stream().map(bean -> bean.getBeanClass().toString())
                    .sorted().collect(Collectors.joining(", ")) + "; take one that no other extends");
        }
    }

    private static String reason(ClassInfo type, LeftOutBuildItem leftOut) {
        if (type.isInterface()) {
            return "it is an interface; take a class that implements it and is @ConversationScoped itself";
        }
        if (type.isAbstract()) {
            return "the class is abstract; take one that extends it and is @ConversationScoped itself";
        }
        if (leftOut.has(type)) {
            return "this build leaves it out; leave the handler out as well";
        }
        return BeanObstacle.ofKind(type, "state").or(() -> BeanObstacle.ofConstructors(type))
                .orElse("its archive is not looked at; give it an index");
    }
}
