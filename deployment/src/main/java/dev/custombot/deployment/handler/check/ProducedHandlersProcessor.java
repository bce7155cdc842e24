package dev.custombot.deployment.handler.check;

import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses producers of classes with handlers: messages go to a bean of the class itself, and never to what a producer makes. */
class ProducedHandlersProcessor {

    @BuildStep
    void refuse(HandlerClassesBuildItem classes, BeanDiscoveryFinishedBuildItem beans,
            BuildProducer<ValidationErrorBuildItem> errors) {
        beans.beanStream().filter(bean -> bean.isProducerMethod() || bean.isProducerField())
                .filter(bean -> classes.names().contains(bean.getProviderType().name()))
                .forEach(bean -> errors
                        .produce(new ValidationErrorBuildItem(new IllegalStateException(producer(bean) + ": it makes a "
                                + bean.getProviderType().name()
                                + ", whose handlers are called on another bean, which is made of the "
                                + "class itself; remove the producer, and inject into the class what it needs"))));
    }

    private static String producer(BeanInfo bean) {
        String member = bean.isProducerMethod()
                ? bean.getTarget().orElseThrow().asMethod().name()
                : bean.getTarget().orElseThrow().asField().name();
        return bean.getBeanClass() + "#" + member;
    }
}
