package dev.custombot.deployment.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.brevo.BrevoSetting;
import dev.custombot.runtime.bot.BotNames;

/**
 * What a bot at Brevo and its emulator have agreed on: what the application says, and what it leaves out.
 *
 * @param missing what the bot must be told, because the application does not
 */
record BrevoAccount(BrevoSetting setting, Map<String, String> missing) {

    private static final String API_KEY = "hub.api-key";
    private static final String SECRET = "hub.webhook.secret";
    private static final String BASIC = "callback.authentication.basic.";
    private static final List<String> AGENT = List.of("hub.agent.id", "hub.agent.email", "hub.agent.name");

    /** @param settings of the bot, by the key below its name */
    static BrevoAccount of(Function<String, Optional<String>> settings) {
        BrevoSetting defaults = BrevoSetting.defaults();
        Map<String, String> missing = new LinkedHashMap<>();
        Optional<String> key = secret(settings, API_KEY);
        Optional<String> secret = secret(settings, SECRET);
        Optional<String> account = settings.apply(BASIC + "username")
                .flatMap(user -> secret(settings, BASIC + "password").map(password -> user + ":" + password));
        if (key.isEmpty()) {
            missing.put(API_KEY, defaults.apiKey());
        }
        if (secret.isEmpty()) {
            missing.put(SECRET, defaults.webhookSecret());
        }
        if (AGENT.stream().allMatch(field -> settings.apply(field).isEmpty())) {
            missing.put("hub.agent.email", "bot@example.org");
            missing.put("hub.agent.name", "Bot");
        }
        return new BrevoAccount(new BrevoSetting(key.orElse(defaults.apiKey()), secret.orElse(defaults.webhookSecret()),
                settings.apply("hub.webhook.secret-header"), account), Map.copyOf(missing));
    }

    /** What the bot must be told. */
    Map<String, Function<HubEmulator, String>> configuration(BotNames bot) {
        Map<String, Function<HubEmulator, String>> values = new HashMap<>();
        missing.forEach((key, value) -> values.put(bot.keyPrefix() + key, any -> value));
        values.put(bot.keyPrefix() + "hub.url", HubEmulator::hubUrl);
        // No participant: whatever comes from this account's emulator is this bot's.
        values.put(bot.emulatorPrefix() + "url", HubEmulator::url);
        return values;
    }

    List<Object> description() {
        return List.of(setting.apiKey(), setting.webhookSecret(), setting.secretHeader().orElse(""),
                setting.account().orElse(""), missing);
    }

    private static Optional<String> secret(Function<String, Optional<String>> settings, String key) {
        return settings.apply(key).or(() -> settings.apply(key + "-file").map(BrevoAccount::content));
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
