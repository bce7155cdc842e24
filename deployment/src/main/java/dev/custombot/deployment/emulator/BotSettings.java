package dev.custombot.deployment.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/**
 * What a bot that was started elsewhere must be told, so that it calls an emulator and believes it: lines of a file of properties, for the
 * default bot. In dev mode the Dev Services say it.
 */
final class BotSettings {

    private static final String PREFIX = "quarkus.custom-bot.";

    private BotSettings() {}

    /**
     * @param emulator which has started, as its port is part of the addresses
     * @param options those that it was started with
     */
    static List<String> of(HubEmulator emulator, HubEmulatorOptions options) {
        return options.brevo().map(brevo -> brevo(emulator, brevo)).orElseGet(() -> egain(emulator, options)).stream()
                .map(line -> PREFIX + line).toList();
    }

    private static List<String> egain(HubEmulator emulator, HubEmulatorOptions options) {
        List<String> hub = List.of("hub.url=" + emulator.hubUrl(), "hub.token-url=" + emulator.tokenUrl(),
                "hub.client-id=" + emulator.clientId(), "hub.client-secret=" + emulator.clientSecret());
        String authentication = "callback.authentication.";
        List<String> caller = options.authorization() == CallbackAuthorization.BASIC
                ? List.of("basic.username=" + options.basicUser(), "basic.password=" + options.basicPassword())
                : List.of("bearer.jwks-url=" + emulator.jwksUrl(), "bearer.issuer=" + emulator.issuer(),
                        "bearer.audience=" + emulator.audience());
        return Stream.concat(hub.stream(), caller.stream().map(line -> authentication + line)).toList();
    }

    /** As whom it writes, its agent, is what the bot itself must say. */
    private static List<String> brevo(HubEmulator emulator, BrevoSetting account) {
        List<String> lines = new ArrayList<>(List.of("hub.url=" + emulator.hubUrl(), "hub.api-key=" + account.apiKey(),
                "hub.webhook.secret=" + account.webhookSecret()));
        account.secretHeader().ifPresent(header -> lines.add("hub.webhook.secret-header=" + header));
        return List.copyOf(lines);
    }
}
