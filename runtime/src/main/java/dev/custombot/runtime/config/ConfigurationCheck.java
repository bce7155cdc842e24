package dev.custombot.runtime.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.hub.egain.HubCheck;
import dev.custombot.runtime.store.StoreFactory;
import io.quarkus.runtime.StartupEvent;

/** Refuses to start with a configuration that cannot keep the promises, naming every key that is wrong. */
@Singleton
public class ConfigurationCheck {

    void check(@Observes @Priority(1) StartupEvent event, CustomBotConfig config, Instance<StoreFactory> stores) {
        ConfigProblems problems = new ConfigProblems();
        config.bots().keySet().stream().filter(name -> !CustomBotConfig.DEFAULT_BOT.equals(name)).forEach(
                name -> problems.add("\"" + name + "\"", "named bots are not supported yet, configure the default one"));
        BotConfig bot = config.defaultBot();
        Config all = ConfigProvider.getConfig();
        CallbackCheck.check(bot.callback(), problems);
        HandlingCheck.check(bot, problems);
        ReplyCheck.check(bot.reply(), all, problems);
        HubCheck.check(bot.hub(), problems);
        TopicsCheck.check(bot.topics(), all, problems);
        KafkaCheck.check(all, bot.callback().ackTimeout(), problems);
        if (stores.stream().noneMatch(factory -> factory.kind() == bot.state().store())) {
            problems.add("state.store", "is redis, which needs the extension quarkus-redis-client");
        }
        problems.refuse();
    }
}
