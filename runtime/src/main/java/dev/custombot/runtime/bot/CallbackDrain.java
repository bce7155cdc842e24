package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.Comparator;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.shutdown.ShutdownListener;

/**
 * Lets the application end without a callback that is cut off: it is not ready first, for as long as a cluster needs to send callbacks
 * elsewhere; then what is under way is answered.
 */
public final class CallbackDrain implements ShutdownListener {

    private static final Duration DELAY = Duration.ofSeconds(2);

    @Override
    public void preShutdown(ShutdownNotification notification) {
        try {
            instance(Ending.class).begin();
            Duration delay = instance(Bots.class).settings().stream().map(CallbackDrain::delay)
                    .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            notification.done();
        }
    }

    private static Duration delay(BotSettings bot) {
        return bot.config().shutdown().delay().orElse(LaunchMode.current().isDevOrTest() ? Duration.ZERO : DELAY);
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
        try {
            instance(BotRoutes.class).close();
        } finally {
            notification.done();
        }
    }

    private static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
