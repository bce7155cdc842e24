package dev.custombot.runtime.bot.secrets;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.HubSecrets;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.Reloaded;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Those secrets of one bot that may be others later. Each change and each failure is counted and told by the key of its setting. */
public final class WatchedSecrets implements HubSecrets {

    private final List<Reloaded<?>> all = new CopyOnWriteArrayList<>();
    private final ConfigProblems problems;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /** @param problems of the bot, which refuse a secret that cannot be used at first */
    public WatchedSecrets(ConfigProblems problems, BotMetrics metrics, CustomBotLog log) {
        this.problems = problems;
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public <T> Supplier<Optional<T>> watch(SecretSetting setting, Supplier<Optional<T>> source) {
        if (setting.isFile()) {
            return watch(setting.fileKey(), source);
        }
        Optional<T> secret = once(source);
        return () -> secret;
    }

    @Override
    public Supplier<List<String>> watchBoth(SecretSetting inUse, SecretSetting previous) {
        return new RotatedSecret<>(inUse, previous, Function.identity()).watched(this);
    }

    /** What is read again each time. Blocks; the supplier never does. */
    public <T> Supplier<T> watch(String key, Supplier<T> source) {
        Reloaded<T> secret = once(() -> new Reloaded<>(key, source, report(key)));
        all.add(secret);
        return secret;
    }

    /** What stays as it is. Blocks as long as the source does, and refuses what cannot be used. */
    <T> T once(Supplier<T> source) {
        try {
            return source.get();
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
            problems.refuse();
            throw e;
        }
    }

    private Reloaded.Report report(String key) {
        return new Reloaded.Report(() -> {
            metrics.callers().secretReload("changed");
            log.secretChanged(key);
        }, (cause, isNews) -> {
            metrics.callers().secretReload("failed");
            if (isNews) {
                log.secretUnreadable(cause);
            }
        });
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Blocks. */
    void reload() {
        all.forEach(Reloaded::reload);
    }
}
