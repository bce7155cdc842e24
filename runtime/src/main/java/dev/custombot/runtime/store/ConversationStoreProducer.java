package dev.custombot.runtime.store;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.config.StateConfig;
import dev.custombot.state.ConversationStore;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;

/** Gives the store that the configuration names, unless the application has one of its own. */
@Singleton
public class ConversationStoreProducer {

    @Produces
    @Singleton
    @DefaultBean
    ConversationStore store(CustomBotConfig config, @All List<StoreFactory> factories) {
        StateConfig state = config.defaultBot().state();
        return factories.stream().filter(factory -> factory.kind() == state.store()).findFirst()
                .map(factory -> factory.create(state))
                // The configuration is checked when the application starts.
                .orElseThrow();
    }
}
