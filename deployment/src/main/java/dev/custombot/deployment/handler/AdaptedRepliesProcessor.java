package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jboss.jandex.IndexView;
import org.jboss.logging.Logger;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.deployment.said.ApplicationClassFiles;
import dev.custombot.deployment.said.SaidTypes;
import dev.custombot.runtime.hub.HubFeatures;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Tells which replies of which handler a bot's hub cannot show as they are, and what the customer sees instead. */
class AdaptedRepliesProcessor {

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    @BuildStep
    @Produce(ValidationErrorBuildItem.class)
    void adaptedReplies(List<HandlerMethodBuildItem> handlers, List<BotBuildItem> bots, CombinedIndexBuildItem combined) {
        IndexView index = combined.getIndex();
        List<BotBuildItem> adapting = bots.stream().filter(bot -> !bot.kind().features().adaptations().words().isEmpty())
                .toList();
        if (!adapting.isEmpty()) {
            SaidTypes said = new SaidTypes(new ApplicationClassFiles(index));
            adapting.forEach(
                    bot -> tell(bot, handlers.stream().filter(handler -> handler.bots().contains(bot.name())).toList(),
                            said));
        }
    }

    private static void tell(BotBuildItem bot, List<HandlerMethodBuildItem> handlers, SaidTypes said) {
        HubFeatures features = bot.kind().features();
        Set<String> adapted = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (HandlerMethodBuildItem handler : handlers) {
            for (Set<String> types : said.of(handler.bean().getBeanClass().toString(), handler.method().name(),
                    handler.method().descriptor())) {
                List<String> taken = types.stream().filter(features.types()::include).toList();
                if (taken.isEmpty()) {
                    refused.add(handler.name() + ": " + String.join(", ", types));
                }
                taken.stream().filter(features.adaptations().words()::containsKey).forEach(
                        type -> adapted.add(handler.name() + ": " + type + " is " + features.adaptations().words().get(type)));
            }
        }
        String whose = "the customers of bot '" + bot.name() + "' at hub '" + bot.kind().name() + "'";
        if (!adapted.isEmpty()) {
            LOG.info("What " + whose + " see in place of replies that the hub cannot show:" + lines(adapted));
        }
        if (!refused.isEmpty()) {
            LOG.warn("What " + whose + " cannot be shown at all, and is refused when it is said:" + lines(refused));
        }
    }

    private static String lines(Set<String> lines) {
        return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }
}
