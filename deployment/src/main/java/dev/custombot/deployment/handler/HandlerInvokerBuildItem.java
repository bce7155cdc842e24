package dev.custombot.deployment.handler;

import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A checked handler with the class that calls it. */
final class HandlerInvokerBuildItem extends MultiBuildItem {

    private final HandlerMethodBuildItem handler;
    private final InvokerInfo invoker;

    HandlerInvokerBuildItem(HandlerMethodBuildItem handler, InvokerInfo invoker) {
        this.handler = handler;
        this.invoker = invoker;
    }

    HandlerMethodBuildItem handler() {
        return handler;
    }

    InvokerInfo invoker() {
        return invoker;
    }
}
