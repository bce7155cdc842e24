package dev.custombot.runtime.bot.callers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.RequiredHeader;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds the secrets of the callers of one bot. */
public final class CallerSecretsReader {

    private final LiteralSettings settings;
    private final WatchedSecrets watched;
    private final List<Supplier<Optional<BasicAccount>>> accounts = new ArrayList<>();
    private final List<RequiredHeader> headers = new ArrayList<>();

    /**
     * @param settings of the bot
     * @param watched has them read again
     */
    public CallerSecretsReader(LiteralSettings settings, WatchedSecrets watched) {
        this.settings = settings;
        this.watched = watched;
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
        return new CallerSecrets(new BasicAccounts(accounts), headers);
    }

    private void account() {
        Optional<String> provider = settings.find(CallerKeys.PROVIDER);
        Optional<String> user = settings.find(CallerKeys.USERNAME);
        if (provider.isPresent()) {
            ProvidedAccount provided = new ProvidedAccount(provider.get(),
                    settings.find(CallerKeys.PROVIDER_NAME).orElse(null));
            accounts.add(watched.watch(CallerKeys.PROVIDER, () -> Optional.of(provided.read())));
        } else if (user.isPresent()) {
            SecretSetting password = setting(CallerKeys.PASSWORD);
            accounts.add(watched.watch(password, () -> password.read().map(secret -> new BasicAccount(user.get(), secret))));
        }
    }

    private void previousAccount() {
        SecretSetting password = setting(CallerKeys.PREVIOUS_PASSWORD);
        Optional<String> user = settings.find(CallerKeys.PREVIOUS_USERNAME).or(() -> settings.find(CallerKeys.USERNAME));
        if (user.isPresent() && password.isSet()) {
            accounts.add(
                    watched.watch(password, () -> password.readIfThere().map(secret -> new BasicAccount(user.get(), secret))));
        }
    }

    private void header(String name) {
        SecretSetting value = setting(CallerKeys.header(name) + "value");
        SecretSetting previous = setting(CallerKeys.header(name) + "previous-value");
        headers.add(new RequiredHeader(name, List.of(watched.watch(value, value::read),
                watched.watch(previous, previous::readIfThere))));
    }

    private SecretSetting setting(String key) {
        return new SecretSetting(settings, key);
    }
}
