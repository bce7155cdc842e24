package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import dev.custombot.Bot;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.bot.BotNameRule;
import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.runtime.bot.BotNames;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Refuses {@code @Bot} with what is no bot: its handlers would get no message. What this build leaves out may name any. */
class UnknownBotsProcessor {

    private static final int MOST_MISTAKES = 2;

    @BuildStep
    void refuse(List<BotBuildItem> bots, BeanDiscoveryFinishedBuildItem beans, CombinedIndexBuildItem combined,
            BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = combined.getIndex();
        Set<String> known = new TreeSet<>(bots.stream().map(BotBuildItem::name).toList());
        beans.beanStream().classBeans().stream().map(BeanInfo::getImplClazz).map(type -> DeclaredBots.saying(type, index))
                .flatMap(Optional::stream).distinct().forEach(type -> {
                    Set<String> named = DeclaredBots.of(type, index);
                    if (named.isEmpty()) {
                        errors.produce(error(type,
                                "names no bot; name those that the class is for, or remove it where it is for the default one"));
                    }
                    named.stream().filter(bot -> !known.contains(bot))
                            .forEach(bot -> errors.produce(error(type, mistake(bot, known))));
                });
    }

    private static String mistake(String bot, Set<String> known) {
        if (bot.equals(BotNameRule.RESERVED)) {
            return "there is no bot \"" + bot + "\"; the default bot is Bot.DEFAULT";
        }
        String nearest = DidYouMean.to(bot, known);
        return "there is no bot \"" + bot + "\"; known are " + String.join(", ", known)
                + (DidYouMean.distance(nearest, bot) <= MOST_MISTAKES ? ". Did you mean \"" + nearest + "\"?" : ".")
                + (BotNameRule.isKept(bot) || bot.equals(Bot.DEFAULT)
                        ? " Set " + new BotNames(bot).keyPrefix() + "hub.kind to have it"
                        : " Mind that " + BotNameRule.TEXT);
    }

    private static ValidationErrorBuildItem error(ClassInfo declaring, String mistake) {
        return new ValidationErrorBuildItem(new IllegalStateException("@Bot on " + declaring.name() + ": " + mistake));
    }
}
