package dev.custombot.deployment.handler.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Refuses {@code @Bot} and {@code @BotName} where the other one is meant: the class would be for another bot, without a word. */
class MisplacedBotsProcessor {

    @BuildStep
    void refuse(HandlerClassesBuildItem classes, CombinedIndexBuildItem combined, ApplicationArchivesBuildItem archives,
            BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView application = archives.getRootArchive().getIndex();
        Workers workers = Workers.of(classes.names(), combined.getIndex());
        Stream.concat(application.getAnnotations(HandlerDotNames.BOT).stream().map(workers::ofBot),
                application.getAnnotations(HandlerDotNames.BOT_NAME).stream().map(workers::ofBotName))
                .flatMap(Optional::stream)
                .forEach(mistake -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(mistake))));
    }

    /**
     * What works for bots.
     *
     * @param names of the classes with handlers, and of the filters
     */
    private record Workers(Set<DotName> names, IndexView index) {

        static Workers of(Set<DotName> handlers, IndexView index) {
            return new Workers(Stream.concat(handlers.stream(),
                    index.getAllKnownImplementations(HandlerDotNames.MESSAGE_FILTER).stream().map(ClassInfo::name))
                    .collect(Collectors.toSet()), index);
        }

        Optional<String> ofBot(AnnotationInstance bot) {
            ClassInfo type = bot.target().asClass();
            if (type.isInterface() || type.isAnnotation()) {
                return Optional
                        .of("@Bot on " + type.name() + ": nobody reads it there; write it on the class that implements it");
            }
            // A producer may make filters.
            boolean works = Stream.concat(Stream.of(type), index.getAllKnownSubclasses(type.name()).stream())
                    .anyMatch(one -> names.contains(one.name()) || one.annotationsMap().containsKey(DotNames.PRODUCES));
            return works
                    ? Optional.empty()
                    : Optional.of("@Bot on " + type.name() + ": the class has no handlers and is no MessageFilter, so it says "
                            + "nothing; what belongs to a bot has @BotName");
        }

        Optional<String> ofBotName(AnnotationInstance botName) {
            if (botName.target().kind() == Kind.METHOD) {
                MethodInfo method = botName.target().asMethod();
                return ofProducer(method, method.returnType(), method.declaringClass(), method.name(), botName);
            }
            if (botName.target().kind() == Kind.FIELD) {
                FieldInfo field = botName.target().asField();
                return ofProducer(field, field.type(), field.declaringClass(), field.name(), botName);
            }
            if (botName.target().kind() != Kind.CLASS) {
                return Optional.empty();
            }
            ClassInfo type = botName.target().asClass();
            String bot = botName.value().asString();
            return !names.contains(type.name()) || DeclaredBots.of(type, index).contains(bot)
                    ? Optional.empty()
                    : Optional
                            .of("@BotName on " + type.name() + ": it does not say for which bot the class works; write @Bot(\""
                                    + bot + "\")");
        }

        /** What it makes is for the bots of its class. */
        private Optional<String> ofProducer(AnnotationTarget producer, Type made, ClassInfo type, String name,
                AnnotationInstance botName) {
            String bot = botName.value().asString();
            boolean makesFilter = producer.hasDeclaredAnnotation(DotNames.PRODUCES)
                    && (made.name().equals(HandlerDotNames.MESSAGE_FILTER)
                            || index.getAllKnownImplementations(HandlerDotNames.MESSAGE_FILTER).stream()
                                    .anyMatch(filter -> filter.name().equals(made.name())));
            return !makesFilter || DeclaredBots.of(type, index).contains(bot)
                    ? Optional.empty()
                    : Optional.of("@BotName on " + type.name() + "#" + name
                            + ": it does not say for which bot the filter works; write @Bot(\"" + bot + "\") on the class");
        }
    }
}
