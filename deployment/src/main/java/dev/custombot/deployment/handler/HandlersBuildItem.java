package dev.custombot.deployment.handler;

import java.util.List;
import java.util.function.Supplier;

import dev.custombot.runtime.dispatch.handler.Handler;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The handlers as the build knows them. */
final class HandlersBuildItem extends SimpleBuildItem {

    private final List<RuntimeValue<Supplier<Handler>>> handlers;
    private final boolean stateful;

    HandlersBuildItem(List<RuntimeValue<Supplier<Handler>>> handlers, boolean stateful) {
        this.handlers = List.copyOf(handlers);
        this.stateful = stateful;
    }

    List<RuntimeValue<Supplier<Handler>>> handlers() {
        return handlers;
    }

    boolean stateful() {
        return stateful;
    }
}
