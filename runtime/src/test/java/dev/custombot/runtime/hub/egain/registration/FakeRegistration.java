package dev.custombot.runtime.hub.egain.registration;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.secret.LiteralSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What a bot declares, without a mapping of the configuration: what is not said has the default. */
final class FakeRegistration {

    /** What the mapping would make of it, by the path of its methods. */
    final Map<String, Object> values = new HashMap<>(Map.of("callbackUrl", URI.create("https://bots.example/callback"),
            "notificationEmail", "night@bots.example", "checkPeriod", Duration.ofMinutes(10), "rotation.checks", 20,
            "rotation.patience", Duration.ofMinutes(5),
            "authentication.method", "POST", "authentication.tokenPath", "$.access_token"));
    /** The settings to the letter, by their whole keys. */
    final Map<String, String> literals = new HashMap<>();
    String callbackBot = "shop";
    String callbackPath = "/callback";
    Optional<String> tokenPath = Optional.empty();
    boolean acceptsBasic;
    boolean acceptsTokens = true;
    Set<String> requiredHeaders = Set.of();

    BotRegistration config() {
        return group(BotRegistration.class, "");
    }

    private <T> T group(Class<T> type, String path) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> value(method, path + method.getName())));
    }

    private Object value(Method method, String path) {
        Object value = values.get(path);
        Class<?> type = method.getReturnType();
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (value != null) {
            return value;
        }
        return type == Map.class ? Map.of() : type == boolean.class ? (Object) true : group(type, path + ".");
    }

    RegistrationSetting setting() {
        return new RegistrationSetting("shop", "shop", callbackBot, callbackPath, tokenPath, acceptsBasic, acceptsTokens,
                Optional::empty,
                requiredHeaders,
                () -> HubTransport.PLAIN, Optional.empty(), new BotMetrics(new SimpleMeterRegistry(), "shop"));
    }

    LiteralSettings settings(String bot) {
        return LiteralSettings.of(bot, new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(literals, "test", 500)).build());
    }

    HubAccess access() {
        return new HubAccess(config(), settings("shop"), settings(callbackBot), setting());
    }
}
