package dev.custombot.runtime.bot.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.custombot.runtime.bot.callers.CallerKeys;
import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;
import io.quarkus.runtime.LaunchMode;

/** Finds settings with which the hub could not call, or others could. */
final class CallersCheck {

    private static final String AUTHENTICATION = "callback.authentication.";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+^_`|~-]+");
    /** Those that say something else, or that nobody can choose. */
    private static final Set<String> TAKEN = Set.of("authorization", "content-type", "content-length", "content-encoding",
            "host",
            "connection", "transfer-encoding", "expect");

    /** What says who may call, besides a user, a credentials provider and headers. */
    private static final List<String> WAYS = List.of(CallerKeys.PASSWORD, CallerKeys.PASSWORD + "-file",
            CallerKeys.PREVIOUS_USERNAME, CallerKeys.PREVIOUS_PASSWORD, CallerKeys.PREVIOUS_PASSWORD + "-file",
            CallerKeys.PROVIDER_NAME, AUTHENTICATION + "bearer.auth-server-url", AUTHENTICATION + "bearer.jwks-url",
            AUTHENTICATION + "bearer.public-key", AUTHENTICATION + "bearer.introspection.url");

    private final LiteralSettings settings;
    private final ConfigProblems problems;

    private CallersCheck(LiteralSettings settings, ConfigProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Of a bot whose hub is told apart by it. */
    static void check(AuthenticationConfig authentication, LiteralSettings settings, ConfigProblems problems) {
        if (!authentication.enabled()) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                problems.add(AUTHENTICATION + "enabled", "cannot be false in production");
            }
            return;
        }
        problems.requireAtLeastOneMillisecond(AUTHENTICATION + "reload-period", authentication.reloadPeriod());
        CallersCheck check = new CallersCheck(settings, problems);
        check.basic();
        authentication.headers().keySet().forEach(check::header);
        if (!CallerKeys.acceptsTokens(authentication.bearer()) && !authentication.tokenEndpoint().enabled().orElse(false)
                && !check.hasBasic()) {
            problems.add(AUTHENTICATION + "bearer.jwks-url",
                    "or bearer.auth-server-url, .public-key or .introspection.url, or basic.username is needed, so that the hub can "
                            + "authenticate; headers alone are not enough");
        }
        BearerCheck.check(authentication.bearer(), settings, problems);
    }

    /** Of a bot whose hub has a way of its own to say who calls: who sets more wants it asked for, and nobody would. */
    static void checkOwnWay(AuthenticationConfig authentication, LiteralSettings settings, ConfigProblems problems) {
        Stream.concat(WAYS.stream().filter(settings::isHeld),
                authentication.headers().keySet().stream().map(name -> CallerKeys.headerKey(name)))
                .forEach(key -> problems.add(key, "would be asked of nobody: this kind of hub has a way of its own to say who "
                        + "calls, and " + CallerKeys.USERNAME + " is not set beside it"));
    }

    private boolean hasBasic() {
        return settings.isHeld(CallerKeys.USERNAME) || settings.isHeld(CallerKeys.PROVIDER);
    }

    private void basic() {
        Optional<String> provider = find(CallerKeys.PROVIDER);
        Optional<String> user = user(CallerKeys.USERNAME);
        SecretSetting password = new SecretSetting(settings, CallerKeys.PASSWORD);
        if (provider.isPresent()) {
            for (String key : List.of(CallerKeys.USERNAME, CallerKeys.PASSWORD, password.fileKey())) {
                if (settings.isHeld(key)) {
                    problems.add(key, "cannot stand beside " + CallerKeys.PROVIDER);
                }
            }
        } else {
            if (settings.isHeld(CallerKeys.PROVIDER_NAME)) {
                problems.add(CallerKeys.PROVIDER, "is needed beside " + CallerKeys.PROVIDER_NAME);
            }
            if (settings.isHeld(CallerKeys.USERNAME) && !password.isSet()) {
                problems.add(CallerKeys.PASSWORD, "or " + password.fileKey() + " is needed beside " + CallerKeys.USERNAME);
            }
            if (!settings.isHeld(CallerKeys.USERNAME) && password.isSet()) {
                problems.add(CallerKeys.USERNAME, "is needed beside a password");
            }
            secret(password::read);
        }
        previous(user.isPresent());
    }

    private void previous(boolean hasUser) {
        SecretSetting password = new SecretSetting(settings, CallerKeys.PREVIOUS_PASSWORD);
        boolean hasPrevious = user(CallerKeys.PREVIOUS_USERNAME).isPresent();
        if (hasPrevious && !password.isSet()) {
            problems.add(CallerKeys.PREVIOUS_PASSWORD,
                    "or " + password.fileKey() + " is needed beside " + CallerKeys.PREVIOUS_USERNAME);
        }
        if (password.isSet() && !hasUser && !hasPrevious) {
            problems.add(CallerKeys.PREVIOUS_USERNAME, "is needed beside a previous password without " + CallerKeys.USERNAME);
        }
        secret(password::readIfThere);
    }

    private void header(String name) {
        SecretSetting value = CallerKeys.header(settings, name);
        if (!HEADER.matcher(name).matches() || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            problems.add(value.key(),
                    "is of a header that cannot be required: its name must be one of letters, digits and dashes, as it "
                            + "stands in application.properties (an environment variable cannot say it)");
            return;
        }
        if (!value.isSet()) {
            problems.add(value.key(), "or " + value.fileKey() + " is needed, so that the header can be required");
        }
        secret(value::read);
        secret(CallerKeys.previousHeader(settings, name)::readIfThere);
    }

    private Optional<String> user(String key) {
        Optional<String> user = find(key);
        user.flatMap(SecretRules::flawOfUser).ifPresent(flaw -> problems.add(key, flaw));
        return user;
    }

    private Optional<String> find(String key) {
        return secret(() -> settings.find(key));
    }

    private Optional<String> secret(Supplier<Optional<String>> source) {
        try {
            return source.get();
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
            return Optional.empty();
        }
    }
}
