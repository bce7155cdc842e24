package dev.custombot.runtime.dispatch;

import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Carries the handlers that the build found into the application. */
@Recorder
public class HandlersRecorder {

    @SuppressWarnings("unchecked")
    public RuntimeValue<Handler> handler(String name, List<String> patterns, List<HandlerParameter> parameters,
            List<Class<?>> parameterClasses, ExecutionModel executionModel, RuntimeValue<Object> invoker) {
        return new RuntimeValue<>(new Handler(name, List.copyOf(patterns), List.copyOf(parameters),
                List.copyOf(parameterClasses), executionModel, (Invoker<Object, Object>) invoker.getValue()));
    }

    public RuntimeValue<Handlers> handlers(List<RuntimeValue<Handler>> handlers) {
        return new RuntimeValue<>(new Handlers(handlers.stream().map(RuntimeValue::getValue).toList()));
    }
}
