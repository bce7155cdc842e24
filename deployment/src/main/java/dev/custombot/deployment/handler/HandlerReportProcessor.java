package dev.custombot.deployment.handler;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.logging.Logger;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/** Tells of handlers that are nowhere, or where nobody looks for them. */
class HandlerReportProcessor {

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void noHandlers(List<HandlerMethodBuildItem> handlers, HandlerClassesBuildItem classes,
            ApplicationArchivesBuildItem archives, CurateOutcomeBuildItem curated) {
        if (handlers.isEmpty()) {
            Set<ArtifactKey> indexed = indexed(archives);
            String libraries = Libraries.of(curated.getApplicationModel()).stream()
                    .filter(library -> indexed.contains(library.getKey())).map(HandlerReportProcessor::name).sorted()
                    .collect(Collectors.joining(", "));
            LOG.warn("There is no handler, so the bot answers nobody: no bean in the application"
                    + (libraries.isEmpty() ? "" : " or in its indexed libraries (" + libraries + ")")
                    + " has a method with @OnMessage, @OnUnhandled or another of these annotations"
                    + (classes.names().isEmpty() ? "" : "; no beans are " + names(classes.names())));
        }
    }

    /** A class without {@code @Bot} is for the default bot: whoever forgets that has another bot that is silent. */
    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void botsWithoutHandlers(List<HandlerMethodBuildItem> handlers, List<BotBuildItem> bots) {
        Set<String> served = handlers.stream().flatMap(handler -> handler.bots().stream())
                .collect(Collectors.toSet());
        if (!served.isEmpty()) {
            bots.stream().map(BotBuildItem::name).filter(bot -> !served.contains(bot)).sorted().forEach(
                    bot -> LOG.warn("There is no handler for the bot \"" + bot
                            + "\", so it answers nobody: classes with handlers are for the "
                            + "default bot, or for those that @Bot names, as in @Bot(\"" + bot + "\")"));
        }
    }

    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void withoutIndex(List<HandlerMethodBuildItem> handlers, ApplicationArchivesBuildItem archives,
            CurateOutcomeBuildItem curated) {
        Set<ArtifactKey> indexed = indexed(archives);
        // A bean that inherits a handler is enough to find it.
        Set<DotName> found = handlers.stream().map(handler -> handler.method().declaringClass().name())
                .collect(Collectors.toSet());
        for (ResolvedDependency library : Libraries.of(curated.getApplicationModel())) {
            if (!indexed.contains(library.getKey()) && library.isResolved()) {
                Set<DotName> lost = ClassFileSearch.handlersIn(library).stream().map(ClassInfo::name)
                        .filter(name -> !found.contains(name)).collect(Collectors.toSet());
                if (!lost.isEmpty()) {
                    warn(library, lost);
                }
            }
        }
    }

    private static void warn(ResolvedDependency library, Set<DotName> lost) {
        String key = "quarkus.index-dependency." + library.getArtifactId();
        LOG.warn(name(library) + " has handlers (" + names(lost) + ") that are not found, because it has no Jandex index: "
                + "let its build make one with the jandex-maven-plugin, or set " + key + ".group-id=" + library.getGroupId()
                + " and " + key + ".artifact-id=" + library.getArtifactId());
    }

    private static Set<ArtifactKey> indexed(ApplicationArchivesBuildItem archives) {
        return archives.getAllApplicationArchives().stream().filter(archive -> archive.getKey() != null)
                .map(archive -> archive.getKey()).collect(Collectors.toSet());
    }

    private static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }

    private static String names(Collection<DotName> names) {
        return names.stream().map(DotName::toString).sorted().collect(Collectors.joining(", "));
    }
}
