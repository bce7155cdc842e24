package dev.custombot.deployment.handler.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.bot.Hubs;
import dev.custombot.deployment.handler.declared.DeclaredParameter;
import dev.custombot.deployment.handler.declared.DeclaredSelector;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses handlers that could not work, all mistakes at once. */
class HandlerValidationProcessor {

    @BuildStep
    void validate(List<HandlerMethodBuildItem> handlers, List<BotBuildItem> bots, BeanArchiveIndexBuildItem index,
            BuildProducer<ValidationErrorBuildItem> errors) {
        Hubs hubs = new Hubs(bots);
        for (HandlerMethodBuildItem handler : handlers) {
            for (String mistake : HandlerMistakes.of(handler, index.getIndex(), hubs)) {
                errors.produce(error(handler.describe() + ": " + mistake));
            }
        }
    }

    /** No message may have two handlers that are equally specific. */
    @BuildStep
    void validateSelection(List<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        List<HandlerMethodBuildItem> sound = handlers.stream().filter(handler -> SelectorMistakes.of(handler).isEmpty())
                .toList();
        for (int i = 0; i < sound.size(); i++) {
            for (int j = i + 1; j < sound.size(); j++) {
                if (Collections.disjoint(sound.get(i).bots(), sound.get(j).bots())) {
                    continue;
                }
                ambiguity(sound.get(i), sound.get(j)).map(HandlerValidationProcessor::error).ifPresent(errors::produce);
            }
        }
    }

    private static Optional<String> ambiguity(HandlerMethodBuildItem one, HandlerMethodBuildItem other) {
        for (DeclaredSelector selector : one.selectors()) {
            for (DeclaredSelector rival : other.selectors()) {
                if (selector.isAmbiguousWith(rival)) {
                    return Optional.of("@OnMessage(" + selector + ") on " + one.name() + " and @OnMessage(" + rival + ") on "
                            + other.name() + " are equally specific and cannot be told apart: keep one of them, or "
                            + "give one a higher priority");
                }
            }
        }
        return Optional.empty();
    }

    /** Of the other roles, there is one handler for each thing. */
    @BuildStep
    void validateOthers(List<HandlerMethodBuildItem> handlers, BeanArchiveIndexBuildItem index,
            BuildProducer<ValidationErrorBuildItem> errors) {
        Map<String, HandlerMethodBuildItem> owners = new HashMap<>();
        for (HandlerMethodBuildItem handler : handlers) {
            String what = switch (handler.role()) {
                case MESSAGE -> handler.name() + handler.method();
                case ANSWER -> "the question \"" + handler.question() + "\"";
                case FAILURE -> DeclaredParameter.failure(handler, index.getIndex());
                case UNHANDLED -> "messages that nothing else takes";
                case REJECTED_REPLY -> "refused replies";
                case CONVERSATION_START -> "conversations that customers begin";
                case CONVERSATION_OPENED -> "conversations that the bot opens";
            };
            handler.bots().stream()
                    .map(bot -> Optional.ofNullable(owners.putIfAbsent(bot + handler.role() + what, handler)))
                    .flatMap(Optional::stream).findFirst()
                    .ifPresent(other -> errors.produce(error(handler.describe() + ": " + other.name() + " is there for " + what
                            + " already; keep one of them")));
        }
    }

    private static ValidationErrorBuildItem error(String message) {
        return new ValidationErrorBuildItem(new IllegalStateException(message));
    }
}
