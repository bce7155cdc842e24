package dev.custombot.deployment.handler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses handlers that could not work, all mistakes at once. */
class HandlerValidationProcessor {

    @BuildStep
    void validate(List<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        for (HandlerMethodBuildItem handler : handlers) {
            for (String mistake : HandlerMistakes.of(handler)) {
                errors.produce(error("@OnMessage on " + handler.name() + ": " + mistake));
            }
        }
    }

    @BuildStep
    void validateSelection(List<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        Map<String, HandlerMethodBuildItem> owners = new HashMap<>();
        for (HandlerMethodBuildItem handler : handlers) {
            for (String pattern : handler.patterns()) {
                HandlerMethodBuildItem other = owners.putIfAbsent(pattern, handler);
                if (other != null) {
                    errors.produce(error("@OnMessage(\"" + pattern + "\") stands on " + other.name() + " and on "
                            + handler.name() + ": both are equally specific, keep one of them"));
                }
            }
        }
    }

    private static ValidationErrorBuildItem error(String message) {
        return new ValidationErrorBuildItem(new IllegalStateException(message));
    }
}
