package dev.custombot.runtime.callback.authentication.token.keys;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import dev.custombot.runtime.metrics.BotMetrics;

/** Tells operators what becomes of published keys: each change, and the beginning, the worst and the end of an outage. */
public final class KeyWatch {

    private final String address;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /** @param address that the keys are loaded from, as the log may name it */
    public KeyWatch(String address, BotMetrics metrics, CustomBotLog log) {
        this.address = address;
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

    /** There are no keys, as the provider may be about to start, too: an error only when it is not there soon after. */
    void failedFirst(Throwable failure, Duration retry) {
        metrics.callers().keySetLoad("failed");
        log.keysNotLoadedYet(address, ProviderFailure.describe(failure), retry);
    }

    /** @param left for which the keys that were loaded before may still be trusted; nothing when there are none */
    void failed(Throwable failure, Optional<Duration> left) {
        metrics.callers().keySetLoad("failed");
        String cause = ProviderFailure.describe(failure);
        left.filter(time -> time.compareTo(Duration.ZERO) > 0).ifPresentOrElse(
                time -> log.keysKept(address, cause, Duration.ofSeconds(time.toSeconds())),
                () -> log.keysUnavailable(address, cause));
    }
}
