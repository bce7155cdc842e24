package dev.custombot.runtime.bot.callers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.RequiredHeader;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.Reloaded;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds the secrets of the callers of one bot. */
public final class CallerSecretsReader {

    private final LiteralSettings settings;
    private final BotMetrics metrics;
    private final CustomBotLog log;
    private final List<Reloaded<?>> changing = new ArrayList<>();
    private final List<Supplier<Optional<BasicAccount>>> accounts = new ArrayList<>();
    private final List<RequiredHeader> headers = new ArrayList<>();

    /** @param settings of the bot */
    public CallerSecretsReader(LiteralSettings settings, BotMetrics metrics, CustomBotLog log) {
        this.settings = settings;
        this.metrics = metrics;
        this.log = log;
    }

    /**
     * Reads them, so it blocks.
     *
     * @param names of the headers that are required
     * @param problems hears why one of them cannot be used, and refuses it
     */
    public CallerSecrets read(Set<String> names, ConfigProblems problems) {
        try {
            account();
            previousAccount();
            names.forEach(this::header);
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
        }
        problems.refuse();
        return new CallerSecrets(new BasicAccounts(accounts), headers, changing);
    }

    private void account() {
        Optional<String> provider = settings.find(CallerKeys.PROVIDER);
        Optional<String> user = settings.find(CallerKeys.USERNAME);
        if (provider.isPresent()) {
            ProvidedAccount provided = new ProvidedAccount(provider.get(),
                    settings.find(CallerKeys.PROVIDER_NAME).orElse(null));
            accounts.add(watched(CallerKeys.PROVIDER, () -> Optional.of(provided.read())));
        } else if (user.isPresent()) {
            SecretSetting password = setting(CallerKeys.PASSWORD);
            accounts.add(read(password, () -> password.read().map(secret -> new BasicAccount(user.get(), secret))));
        }
    }

    private void previousAccount() {
        SecretSetting password = setting(CallerKeys.PREVIOUS_PASSWORD);
        Optional<String> user = settings.find(CallerKeys.PREVIOUS_USERNAME).or(() -> settings.find(CallerKeys.USERNAME));
        if (user.isPresent() && password.isSet()) {
            accounts.add(read(password, () -> password.readIfThere().map(secret -> new BasicAccount(user.get(), secret))));
        }
    }

    private void header(String name) {
        SecretSetting value = setting(CallerKeys.header(name) + "value");
        SecretSetting previous = setting(CallerKeys.header(name) + "previous-value");
        headers.add(new RequiredHeader(name, List.of(read(value, value::read), read(previous, previous::readIfThere))));
    }

    private SecretSetting setting(String key) {
        return new SecretSetting(settings, key);
    }

    private <T> Supplier<Optional<T>> read(SecretSetting setting, Supplier<Optional<T>> source) {
        if (setting.isFile()) {
            return watched(setting.fileKey(), source);
        }
        Optional<T> secret = source.get();
        return () -> secret;
    }

    private <T> Supplier<Optional<T>> watched(String key, Supplier<Optional<T>> source) {
        Reloaded<Optional<T>> secret = new Reloaded<>(source, new Reloaded.Report(() -> {
            metrics.secretReload("changed");
            log.secretChanged(key);
        }, (cause, isNews) -> {
            metrics.secretReload("failed");
            if (isNews) {
                log.secretUnreadable(cause);
            }
        }));
        changing.add(secret);
        return secret;
    }
}
