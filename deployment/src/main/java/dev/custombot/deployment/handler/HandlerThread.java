package dev.custombot.deployment.handler;

import java.util.List;

import org.jboss.jandex.DotName;

import dev.custombot.deployment.handler.check.HandlerResultType;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;

/** On which kind of thread a handler runs: what its annotations say, else by its result. */
public final class HandlerThread {

    private HandlerThread() {}

    public static ExecutionModel of(HandlerMethodBuildItem handler) {
        List<DotName> declared = handler.executionAnnotations();
        if (declared.contains(HandlerDotNames.RUN_ON_VIRTUAL_THREAD)) {
            return ExecutionModel.VIRTUAL_THREAD;
        }
        boolean eventLoop = declared.isEmpty()
                ? HandlerResultType.isAsynchronous(handler.returnType()) && !handler.isTransactional()
                : declared.contains(HandlerDotNames.NON_BLOCKING);
        return eventLoop ? ExecutionModel.EVENT_LOOP : ExecutionModel.WORKER;
    }
}
