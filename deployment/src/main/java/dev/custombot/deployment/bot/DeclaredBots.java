package dev.custombot.deployment.bot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.Bot;

/** Which bots a class is for. */
public final class DeclaredBots {

    private static final DotName BOT = DotName.createSimple(Bot.class);

    private DeclaredBots() {}

    /** What the class, or the nearest of those that it extends, says; else the default bot. */
    public static Set<String> of(ClassInfo type, IndexView index) {
        return saying(type, index).map(DeclaredBots::named).orElse(Set.of(Bot.DEFAULT));
    }

    /** The class, or the nearest of those that it extends, that says for which bots it is. */
    public static Optional<ClassInfo> saying(ClassInfo declaring, IndexView index) {
        for (ClassInfo type = declaring; type != null; type = type.superName() == null
                ? null
                : index.getClassByName(type.superName())) {
            if (type.hasDeclaredAnnotation(BOT)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Set<String> named(ClassInfo type) {
        return new LinkedHashSet<>(List.of(type.declaredAnnotation(BOT).value().asStringArray()));
    }
}
