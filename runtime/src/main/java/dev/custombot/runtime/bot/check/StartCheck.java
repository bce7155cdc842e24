package dev.custombot.runtime.bot.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.config.StateConfig.Store;
import dev.custombot.runtime.store.StoreFactory;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;

/** Checks the bots' configuration before anything of them starts. */
@Singleton
public class StartCheck {

    /** Before the channels, which would connect to what is configured. */
    private static final int BEFORE_THE_CHANNELS = 1;

    private final Bots bots;
    private final Set<String> configured;
    private final Set<Store> stores;

    @Inject
    StartCheck(Bots bots, CustomBotConfig config, @All List<StoreFactory> stores) {
        this.bots = bots;
        this.configured = config.bots().keySet().stream()
                .filter(name -> !CustomBotConfig.DEFAULT_BOT.equals(name)).collect(Collectors.toSet());
        this.stores = stores.stream().map(StoreFactory::kind).collect(Collectors.toSet());
    }

    void check(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event) {
        Config all = ConfigProvider.getConfig();
        ConfigurationCheck.check(bots.settings(), configured, stores, all);
        bots.settings().stream().findFirst()
                .ifPresent(bot -> BoundedWorkers.tell(all, CustomBotLog.of(bot.names().label())));
    }
}
