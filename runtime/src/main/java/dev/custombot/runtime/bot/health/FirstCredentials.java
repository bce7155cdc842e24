package dev.custombot.runtime.bot.health;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.OwnThreads;
import dev.custombot.runtime.bot.BotRuntime;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.request.NoCredentialException;
import io.quarkus.runtime.StartupEvent;

/** Fetches what each bot shows to its hub when the application starts: who is refused there is told before the first customer waits. */
@Singleton
public class FirstCredentials {

    /** After the bots. */
    private static final int START = 2_002;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Bots bots;

    @Inject
    FirstCredentials(Bots bots) {
        this.bots = bots;
    }

    /** Never keeps the application from starting. */
    void start(@Observes @Priority(START) StartupEvent event) {
        bots.running().forEach(FirstCredentials::fetch);
    }

    private static void fetch(BotRuntime bot) {
        CustomBotLog log = CustomBotLog.of(bot.settings().names().label());
        bot.hub().sender().credentials().current().ifNoItem().after(LONGEST).on(OwnThreads.limits()).fail()
                .subscribe().with(credential -> {}, failure -> log.noFirstToken(failure instanceof NoCredentialException
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName()));
    }
}
