package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
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

    private final List<InstanceHandle<AnnotationRegisteredProviders>> found;

    /** @param found by Quarkus, when the application was built */
    @Inject
    HubClientProviders(@All List<InstanceHandle<AnnotationRegisteredProviders>> found) {
        this.found = found;
    }

    @Override
    public Map<Class<?>, Integer> getProviders(Class<?> client) {
        if (OURS.stream().anyMatch(client.getName()::startsWith)) {
            return Map.of();
        }
        return found.stream().filter(handle -> handle.getBean().getBeanClass() != HubClientProviders.class).findFirst()
                .map(handle -> handle.get().getProviders(client)).orElseGet(Map::of);
    }
}
