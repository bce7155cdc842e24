package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.custombot.runtime.dispatch.handler.Handler;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The handlers of each bot as the build knows them. */
final class HandlersBuildItem extends SimpleBuildItem {

    private final Map<String, List<RuntimeValue<Supplier<Handler>>>> handlers;
    private final Set<String> stateful;

    /** @param stateful the bots of which something uses the state of conversations */
    HandlersBuildItem(Map<String, List<RuntimeValue<Supplier<Handler>>>> handlers, Set<String> stateful) {
        this.handlers = Map.copyOf(handlers);
        this.stateful = Set.copyOf(stateful);
    }

    List<RuntimeValue<Supplier<Handler>>> handlers(String bot) {
        return handlers.getOrDefault(bot, List.of());
    }

    boolean isStateful(String bot) {
        return stateful.contains(bot);
    }
}
