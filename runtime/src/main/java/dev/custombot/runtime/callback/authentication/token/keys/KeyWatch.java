package dev.custombot.runtime.callback.authentication.token.keys;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import dev.custombot.runtime.metrics.BotMetrics;

/** Tells operators what becomes of published keys: each change, and the beginning, the worst and the end of an outage. */
public final class KeyWatch {

    private final BotMetrics metrics;
    private final CustomBotLog log;

    public KeyWatch(BotMetrics metrics, CustomBotLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    void loaded(Optional<KeyRing> before, KeyRing now, boolean wasFailing) {
        metrics.callers().keySetLoad("loaded");
        if (wasFailing) {
            log.keysLoadedAgain();
        }
        before.ifPresent(old -> {
            int added = now.missingIn(old);
            int withdrawn = old.missingIn(now);
            if (added + withdrawn > 0) {
                log.keysChanged(added, withdrawn);
            }
        });
    }

    /** @param left for which the keys that were loaded before may still be trusted; nothing when there are none */
    void failed(Throwable failure, Optional<Duration> left) {
        metrics.callers().keySetLoad("failed");
        String cause = ProviderFailure.describe(failure);
        left.filter(time -> time.compareTo(Duration.ZERO) > 0).ifPresentOrElse(
                time -> log.keysKept(cause, Duration.ofSeconds(time.toSeconds())), () -> log.keysUnavailable(cause));
    }
}
