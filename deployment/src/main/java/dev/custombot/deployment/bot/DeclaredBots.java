package dev.custombot.deployment.bot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.Bot;

/** Which bots a class is for. */
public final class DeclaredBots {

    private static final DotName BOT = DotName.createSimple(Bot.class);

    private DeclaredBots() {}

    /** What the class, or the nearest of those that it extends, says; else the default bot. */
    public static Set<String> of(ClassInfo declaring, IndexView index) {
        for (ClassInfo type = declaring; type != null; type = type.superName() == null
                ? null
                : index.getClassByName(type.superName())) {
            AnnotationInstance bot = type.declaredAnnotation(BOT);
            if (bot != null) {
                return new LinkedHashSet<>(List.of(bot.value().asStringArray()));
            }
        }
        return Set.of(Bot.DEFAULT);
    }

    /** Every class that says for which bots it is. */
    static List<ClassInfo> classes(IndexView index) {
        return index.getAnnotations(BOT).stream().map(instance -> instance.target().asClass()).toList();
    }
}
