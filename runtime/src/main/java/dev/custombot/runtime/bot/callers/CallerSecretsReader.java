package dev.custombot.runtime.bot.callers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.custombot.runtime.bot.secrets.RotatedSecret;
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
    private final List<Supplier<List<BasicAccount>>> accounts = new ArrayList<>();
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
            accounts();
            names.forEach(this::header);
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
        }
        problems.refuse();
        return new CallerSecrets(new BasicAccounts(accounts), headers);
    }

    private void accounts() {
        SecretSetting previous = setting(CallerKeys.PREVIOUS_PASSWORD);
        Optional<String> provider = settings.find(CallerKeys.PROVIDER);
        Optional<String> user = settings.find(CallerKeys.USERNAME);
        Optional<String> previousUser = settings.find(CallerKeys.PREVIOUS_USERNAME).or(() -> user);
        if (provider.isEmpty() && user.isPresent()) {
            accounts(user.get(), new RotatedSecret<>(setting(CallerKeys.PASSWORD), previous, Function.identity()),
                    previousUser.get());
            return;
        }
        provider.ifPresent(this::provided);
        if (previousUser.isPresent() && previous.isSet()) {
            Supplier<Optional<String>> password = watched.watch(previous, previous::readIfThere);
            accounts.add(() -> password.get().map(now -> new BasicAccount(previousUser.get(), now)).stream().toList());
        }
    }

    private void accounts(String user, RotatedSecret<String> passwords, String previousUser) {
        Supplier<List<String>> both = passwords.watched(watched);
        accounts.add(() -> {
            List<String> now = both.get();
            BasicAccount inUse = new BasicAccount(user, now.get(0));
            return now.size() == 1 ? List.of(inUse) : List.of(inUse, new BasicAccount(previousUser, now.get(1)));
        });
    }

    private void provided(String name) {
        ProvidedAccount provided = new ProvidedAccount(name, settings.find(CallerKeys.PROVIDER_NAME).orElse(null));
        accounts.add(watched.watch(CallerKeys.PROVIDER, () -> List.of(provided.read())));
    }

    private void header(String name) {
        headers.add(new RequiredHeader(name, new RotatedSecret<>(CallerKeys.header(settings, name),
                CallerKeys.previousHeader(settings, name), Function.identity()).watched(watched)));
    }

    private SecretSetting setting(String key) {
        return new SecretSetting(settings, key);
    }
}
