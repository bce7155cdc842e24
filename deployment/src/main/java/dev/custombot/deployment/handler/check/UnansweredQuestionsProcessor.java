package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.DotName;

import dev.custombot.OnAnswer;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.deployment.said.AskedQuestions;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Refuses handlers that ask what nobody takes the answer of: asking it would fail, each time. */
class UnansweredQuestionsProcessor {

    private static final DotName ANSWERING = DotName.createSimple(OnAnswer.class);

    @BuildStep
    void refuse(List<HandlerMethodBuildItem> handlers, CombinedIndexBuildItem combined,
            BuildProducer<ValidationErrorBuildItem> errors) {
        AskedQuestions questions = new AskedQuestions(combined.getIndex());
        // Of whichever bot: a handler may speak in a conversation of another one. And of beans that this build leaves out.
        Set<String> answered = Stream.concat(
                handlers.stream().filter(handler -> handler.role() == HandlerRole.ANSWER).map(HandlerMethodBuildItem::question),
                combined.getIndex().getAnnotations(ANSWERING).stream().map(annotation -> annotation.value().asString()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (HandlerMethodBuildItem handler : handlers) {
            questions.of(handler.bean().getBeanClass().toString(), handler.method().name(), handler.method().descriptor())
                    .stream().filter(question -> !answered.contains(question)).forEach(question -> errors.produce(
                            new ValidationErrorBuildItem(new IllegalStateException(mistake(handler, question, answered)))));
        }
    }

    private static String mistake(HandlerMethodBuildItem handler, String question, Set<String> answered) {
        return handler.describe() + ": it asks \"" + question + "\", and no method has @OnAnswer(\"" + question + "\")"
                + (answered.isEmpty()
                        ? "; write one"
                        : "; write one, or did you mean \"" + DidYouMean.to(question, answered) + "\"?");
    }
}
