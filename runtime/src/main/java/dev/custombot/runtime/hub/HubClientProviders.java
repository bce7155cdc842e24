package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.rest.client.reactive.runtime.AnnotationRegisteredProviders;

/**
 * Keeps the application's filters and mappers for its own REST clients away from those of the hubs: one that sets the Authorization would
 * take the bot's token away, one that throws would hide what the hub has answered.
 */
@Singleton
@Alternative
@Priority(1)
public class HubClientProviders extends AnnotationRegisteredProviders {

    private static final List<String> OURS = List.of("dev.custombot.runtime.hub.", "dev.custombot.hub.");

    private final AnnotationRegisteredProviders found;

    @Inject
    HubClientProviders(BeanManager beans) {
        Bean<?> bean = beans.getBeans(AnnotationRegisteredProviders.class).stream()
                .filter(one -> one.getBeanClass() != HubClientProviders.class).findFirst().orElseThrow();
        this.found = (AnnotationRegisteredProviders) beans.getReference(bean, AnnotationRegisteredProviders.class,
                beans.createCreationalContext(bean));
    }

    @Override
    public Map<Class<?>, Integer> getProviders(Class<?> client) {
        return OURS.stream().anyMatch(client.getName()::startsWith) ? Map.of() : found.getProviders(client);
    }
}
