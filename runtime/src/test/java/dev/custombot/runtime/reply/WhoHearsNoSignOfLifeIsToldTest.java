package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.request.HubPlan.SignOfLife;
import io.smallrye.mutiny.Uni;

/** A hub that does not hear that the bot is there is named in the log with its answer, once a minute. */
class WhoHearsNoSignOfLifeIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final VirtualTimer timer = new VirtualTimer();

    @Test
    void onceAMinute() {
        CustomBotLog log = CustomBotLog.of("returns");
        SignOfLife sign = new SignOfLife(Duration.ofSeconds(10),
                () -> Uni.createFrom().item(Optional.of("ping: 402 not_enough_credits")));
        new SignsOfLife(sign, new RequestBudget(Optional.empty(), timer.clock()), () -> true, timer.clock(), log).every(timer,
                new Guarded(() -> {}, log));
        timer.pass(Duration.ofSeconds(59));

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00330: The hub could not be told that the bot is there (ping: 402 "
                        + "not_enough_credits); it may show nobody to customers");
    }
}
