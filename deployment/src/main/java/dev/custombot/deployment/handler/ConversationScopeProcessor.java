package dev.custombot.deployment.handler;

import java.util.List;

import org.jboss.jandex.AnnotationTarget;

import dev.custombot.ConversationScoped;
import dev.custombot.runtime.dispatch.turn.ConversationScopeContext;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ContextRegistrationPhaseBuildItem;
import io.quarkus.arc.deployment.ContextRegistrationPhaseBuildItem.ContextConfiguratorBuildItem;
import io.quarkus.arc.deployment.CustomScopeBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** Brings the scope of a conversation into the application. */
class ConversationScopeProcessor {

    @BuildStep
    ContextConfiguratorBuildItem context(ContextRegistrationPhaseBuildItem phase) {
        return new ContextConfiguratorBuildItem(
                phase.getContext().configure(ConversationScoped.class).normal().contextClass(ConversationScopeContext.class));
    }

    @BuildStep
    CustomScopeBuildItem scope() {
        return new CustomScopeBuildItem(ConversationScoped.class);
    }

    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(HandlerDotNames.CONVERSATION_SCOPED));
    }

    /** What a constructor takes would be taken for state. */
    @BuildStep
    void fieldInjectionOnly(ValidationPhaseBuildItem phase, BuildProducer<ValidationErrorBuildItem> errors) {
        phase.getContext().beans().classBeans()
                .filter(bean -> bean.getScope().getDotName().equals(HandlerDotNames.CONVERSATION_SCOPED))
                .filter(bean -> bean.getAllInjectionPoints().stream().anyMatch(InjectionPointInfo::isParam))
                .forEach(bean -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(bean.getBeanClass()
                        + " is @ConversationScoped, its fields are the conversation's state: it cannot take parameters by"
                        + " injection; inject into fields"))));
    }

    /** Jackson reads and writes the fields of the beans, and what they refer to, by reflection, also in a native image. */
    @BuildStep
    List<ReflectiveHierarchyBuildItem> fields(BeanArchiveIndexBuildItem index) {
        return index.getIndex().getAnnotations(HandlerDotNames.CONVERSATION_SCOPED).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> ReflectiveHierarchyBuildItem.builder(annotation.target().asClass().name())
                        .source("@ConversationScoped").build())
                .toList();
    }
}
