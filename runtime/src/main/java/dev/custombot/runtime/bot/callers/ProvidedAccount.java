package dev.custombot.runtime.bot.callers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.UnusableSecretException;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.credentials.runtime.CredentialsProviderFinder;

/** User and password that a credentials provider of the application has: a vault, say. */
public final class ProvidedAccount {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CredentialsProvider provider;
    private final String name;

    /**
     * @param name of the credentials, as the provider knows them
     * @param bean the name of the provider's bean; null where there is only one
     */
    public ProvidedAccount(String name, String bean) {
        this(name, find(bean));
    }

    ProvidedAccount(String name, CredentialsProvider provider) {
        this.name = name;
        this.provider = provider;
    }

    private static CredentialsProvider find(String bean) {
        try {
            return CredentialsProviderFinder.find(bean);
        } catch (RuntimeException e) {
            throw new UnusableSecretException(
                    bean == null ? CallerKeys.PROVIDER : CallerKeys.PROVIDER_NAME,
                    "needs a bean that is a CredentialsProvider");
        }
    }

    /** Blocks. */
    public BasicAccount read() {
        Map<String, String> credentials;
        try {
            credentials = provider.getCredentialsAsync(name).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            // Its message is another's, and may hold anything.
            throw new UnusableSecretException(CallerKeys.PROVIDER,
                    "did not get credentials (" + e.getClass().getSimpleName() + ")");
        }
        if (credentials == null) {
            throw new UnusableSecretException(CallerKeys.PROVIDER, "got no credentials");
        }
        String user = found(credentials, CredentialsProvider.USER_PROPERTY_NAME);
        String password = found(credentials, CredentialsProvider.PASSWORD_PROPERTY_NAME);
        SecretRules.flawOfUser(user).ifPresent(flaw -> {
            throw new UnusableSecretException(CallerKeys.PROVIDER, "got a user that " + flaw);
        });
        SecretRules.flawOfCallers(password).ifPresent(flaw -> {
            throw new UnusableSecretException(CallerKeys.PROVIDER, "got a password that " + flaw);
        });
        return new BasicAccount(user, password);
    }

    /** Another's map may have nothing under a key in two ways. */
    private static String found(Map<String, String> credentials, String key) {
        return Optional.ofNullable(credentials.get(key)).orElse("");
    }
}
