package dev.custombot.deployment.handler.check;

import org.jboss.jandex.IndexView;

import dev.custombot.deployment.handler.declared.FilterMethod;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses filters that cannot run on the thread that they ask for: with such a filter each message of the bot would fail. */
class FilterThreadsProcessor {

    @BuildStep
    void refuse(BeanDiscoveryFinishedBuildItem beans, BeanArchiveIndexBuildItem archive,
            BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = archive.getIndex();
        // The class of a producer says nothing of what it makes.
        beans.beanStream().classBeans().withBeanType(HandlerDotNames.MESSAGE_FILTER).forEach(bean -> {
            FilterMethod filter = FilterMethod.of(bean.getImplClazz(), index);
            ThreadMistakes.of(filter.executionAnnotations(), filter.isTransactional(index))
                    .forEach(mistake -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(
                            bean.getBeanClass() + ", which is a MessageFilter: " + mistake))));
        });
    }
}
