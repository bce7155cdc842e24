package dev.custombot.deployment.handler.check;

import org.jboss.jandex.IndexView;

import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.Supertypes;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses {@code @ConversationScoped} beans whose fields could be written, and not read with the next message. */
class ConversationFieldsProcessor {

    @BuildStep
    void refuse(BeanDiscoveryFinishedBuildItem beans, BeanArchiveIndexBuildItem archive,
            BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = archive.getIndex();
        beans.beanStream().classBeans()
                .filter(bean -> bean.getScope().getDotName().equals(HandlerDotNames.CONVERSATION_SCOPED)).stream()
                .forEach(bean -> Supertypes.of(bean.getImplClazz(), index).stream()
                        .flatMap(type -> OwnState.ofBean(type.type(), index).stream()).distinct()
                        .forEach(mistake -> errors.produce(new ValidationErrorBuildItem(
                                new IllegalStateException(bean.getBeanClass() + " is @ConversationScoped: " + mistake)))));
    }
}
