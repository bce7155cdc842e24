package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.issuer.EndpointSecrets;
import dev.custombot.runtime.bot.secrets.RotatedSecret;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.TokenEndpointConfig;
import dev.custombot.runtime.config.TokenEndpointConfig.SigningConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds settings of a bot's own token endpoint with which the hub would get no token, or somebody else one. */
final class TokenEndpointCheck {

    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration MIN_LIFETIME = Duration.ofSeconds(1);
    private static final Duration MAX_LIFETIME = Duration.ofDays(1);
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);
    private static final long MIN_BODY = 512;
    private static final long MAX_BODY = 64 * 1024;

    private TokenEndpointCheck() {}

    /** @param settings of the bot */
    static void check(BotSettings bot, List<BotSettings> bots, LiteralSettings settings, ConfigProblems all) {
        TokenEndpointConfig config = bot.config().callback().authentication().tokenEndpoint();
        ConfigProblems problems = all.under(EndpointSecrets.KEYS);
        if (!config.enabled().orElse(false)) {
            forgotten(config, problems);
            return;
        }
        if (!bot.kind().asksAuthenticator(bot.bot())) {
            problems.add("enabled", "cannot be true: this kind of hub has a way of its own to say who calls");
        }
        if (bot.config().callback().authentication().bearer().issuer().filter(bot.tokenIssuer()::equals).isPresent()) {
            all.add("callback.authentication.bearer.issuer", "is the name under which the bot issues tokens itself");
        }
        path(bot, bots, problems);
        limits(config, problems);
        EndpointSecrets secrets = new EndpointSecrets(settings);
        clients(config, secrets, problems, all);
        signing(config.signing(), secrets, problems, all);
    }

    /** Who has said no has said so; who has said nothing waits for tokens that never come. */
    private static void forgotten(TokenEndpointConfig config, ConfigProblems problems) {
        SigningConfig signing = config.signing();
        boolean isMeant = config.path().isPresent() || !config.clients().isEmpty()
                || Stream.of(signing.secret(), signing.secretFile(), signing.keyFile()).anyMatch(Optional::isPresent);
        if (isMeant && config.enabled().isEmpty()) {
            problems.add("enabled", "must be true or false beside other settings of the token endpoint");
        }
    }

    private static void path(BotSettings bot, List<BotSettings> bots, ConfigProblems problems) {
        String path = bot.tokenPath().orElseThrow();
        CallbackCheck.path("path", path, problems);
        if (bots.stream().anyMatch(other -> other.callbackPath().equals(path)
                || !other.equals(bot) && other.tokenPath().equals(Optional.of(path)))) {
            problems.add("path", "is the path of another callback or token endpoint");
        }
    }

    private static void limits(TokenEndpointConfig config, ConfigProblems problems) {
        between("token-lifetime", config.tokenLifetime(), MIN_LIFETIME, MAX_LIFETIME, problems);
        between("timeout", config.timeout(), Duration.ofMillis(1), MAX_TIMEOUT, problems);
        problems.requireAtLeastOne("max-in-flight", config.maxInFlight());
        problems.requireAtLeastOne("wrong-secrets-per-minute", config.wrongSecretsPerMinute());
        if (config.maxBodySize().asLongValue() < MIN_BODY || config.maxBodySize().asLongValue() > MAX_BODY) {
            problems.add("max-body-size", "must be between " + MIN_BODY + " and " + MAX_BODY + " bytes");
        }
    }

    private static void between(String key, Duration value, Duration least, Duration most, ConfigProblems problems) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            problems.add(key, "must be between " + least.toMillis() + " ms and " + most.toMillis() + " ms");
        }
    }

    private static void clients(TokenEndpointConfig config, EndpointSecrets secrets, ConfigProblems problems,
            ConfigProblems all) {
        if (config.clients().isEmpty()) {
            problems.add("clients", "is needed: a client with the hash of its secret");
        }
        config.clients().keySet().forEach(client -> {
            if (!CLIENT.matcher(client).matches()) {
                problems.add("clients.\"" + client + "\"", "must have 1 to 64 letters, digits, dots, dashes and underscores");
            }
            read(secrets.hashes(client), all);
        });
    }

    private static void signing(SigningConfig signing, EndpointSecrets secrets, ConfigProblems problems, ConfigProblems all) {
        if (!secrets.areKeysGiven()) {
            if (signing.previousKeyFile().isPresent()) {
                problems.add("signing.previous-key-file", "needs signing.key-file beside it");
            }
            read(secrets.masters(), all);
            return;
        }
        if (secrets.masters().isSet()) {
            problems.add("signing.key-file", "cannot stand beside signing.secret");
        }
        read(secrets.keys(), all);
    }

    private static void read(RotatedSecret<?> secret, ConfigProblems all) {
        for (Runnable reading : List.<Runnable>of(secret::readInUse, secret::readPrevious)) {
            try {
                reading.run();
            } catch (UnusableSecretException e) {
                all.add(e.key(), e.mend());
            }
        }
    }
}
