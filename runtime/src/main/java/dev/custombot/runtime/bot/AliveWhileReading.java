package dev.custombot.runtime.bot;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when a bot reads its topics no more, so that the process is replaced; part of it only where there is a health endpoint. */
@Liveness
@Singleton
public class AliveWhileReading implements HealthCheck {

    private final Bots bots;
    private final Ending ending;

    @Inject
    AliveWhileReading(Bots bots, Ending ending) {
        this.bots = bots;
        this.ending = ending;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot reads its topics");
        List<BotRuntime> broken = ending.hasBegun()
                ? List.of()
                : bots.running().stream().filter(AliveWhileReading::isBroken).toList();
        broken.forEach(bot -> response.withData(bot.settings().names().label(), "reads no more"));
        return response.status(broken.isEmpty()).build();
    }

    private static boolean isBroken(BotRuntime bot) {
        return bot.dispatch().consumer().isBroken() || bot.reply().consumer().isBroken();
    }
}
