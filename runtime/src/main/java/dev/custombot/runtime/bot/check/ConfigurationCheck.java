package dev.custombot.runtime.bot.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.StateConfig.Store;
import dev.custombot.runtime.request.TransportCheck;
import dev.custombot.runtime.secret.LiteralSettings;

/** Refuses to start with a configuration that cannot keep the promises, naming every key that is wrong. */
final class ConfigurationCheck {

    private ConfigurationCheck() {}

    /**
     * @param bots that the application has
     * @param configured the names of bots that something is configured of
     * @param stores the kinds of stores that there are
     * @throws io.quarkus.runtime.configuration.ConfigurationException if anything is wrong
     */
    static void check(List<BotSettings> bots, Set<String> configured, Set<Store> stores, Config config) {
        ConfigProblems problems = new ConfigProblems();
        Set<String> known = new HashSet<>();
        bots.forEach(bot -> known.add(bot.bot()));
        configured.stream().filter(name -> !known.contains(name)).forEach(name -> problems.addOther(
                "quarkus.custom-bot.\"" + name + "\".hub.kind",
                "is needed when the application is built, so that there is this bot"));
        // Before anything counts with them.
        bots.forEach(bot -> DurationsCheck.check(bot.config(), problems.below(bot.names().keyPrefix())));
        problems.refuse();
        bots.forEach(bot -> check(bot, stores, config, problems.below(bot.names().keyPrefix())));
        for (BotSettings bot : bots) {
            BotSettings first = bot.firstAtPath(bots);
            KafkaCheck.receiving(bot, first, config, problems);
            if (first.equals(bot)) {
                receiving(bot, config, problems.below(bot.names().keyPrefix()));
                TokenEndpointCheck.check(bot, bots, LiteralSettings.of(bot.bot(), config),
                        problems.below(bot.names().keyPrefix()));
            }
        }
        CollisionCheck.check(bots, config, problems);
        problems.refuse();
    }

    private static void receiving(BotSettings bot, Config config, ConfigProblems problems) {
        CallbackCheck.receiving(bot.config().callback(), problems);
        // Secrets of the hub's own way are read again as well.
        problems.requireAtLeastOneMillisecond("callback.authentication.reload-period",
                bot.config().callback().authentication().reloadPeriod());
        BearerConfig bearer = bot.config().callback().authentication().bearer();
        TransportCheck.ofApplication().check(bearer.tlsConfigurationName(), bearer.proxyConfigurationName(),
                problems.under("callback.authentication.bearer."));
        if (bot.kind().asksAuthenticator(bot.bot())) {
            CallersCheck.check(bot.config().callback().authentication(), LiteralSettings.of(bot.bot(), config), problems);
        } else {
            CallersCheck.checkOwnWay(bot.config().callback().authentication(), LiteralSettings.of(bot.bot(), config), problems);
        }
    }

    private static void check(BotSettings bot, Set<Store> stores, Config config, ConfigProblems problems) {
        CallbackCheck.path(bot.config().callback(), problems);
        HandlingCheck.check(bot.config(), problems);
        ReplyCheck.check(bot, config, problems);
        TopicsCheck.check(bot, config, problems);
        AssetsCheck.check(bot.config().assets(), problems);
        KafkaCheck.check(bot, config, problems);
        bot.kind().check(bot.bot(), problems);
        if (!stores.contains(bot.config().state().store())) {
            problems.add("state.store", "is redis, which needs the extension quarkus-redis-client");
        }
        if (!stores.contains(bot.config().deduplication().store())) {
            problems.add("deduplication.store", "is redis, which needs the extension quarkus-redis-client");
        }
    }
}
