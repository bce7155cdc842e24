package dev.custombot.deployment.devservices;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import dev.custombot.deployment.devservices.ClientApplication.Participant;
import dev.custombot.deployment.emulator.HubEmulator;

/** What bots at an emulated hub of eGain must be told. */
final class EgainSettings {

    private EgainSettings() {}

    static Map<String, Function<HubEmulator, String>> of(ClientApplication client) {
        Map<String, Function<HubEmulator, String>> values = new HashMap<>();
        client.participants().forEach(participant -> values.putAll(hub(participant)));
        values.putAll(authentication(client.participants().get(0)));
        return values;
    }

    private static Map<String, Function<HubEmulator, String>> hub(Participant participant) {
        String hub = participant.bot().keyPrefix() + "hub.";
        String emulator = participant.bot().emulatorPrefix();
        return Map.of(hub + "url", HubEmulator::hubUrl, hub + "token-url", HubEmulator::tokenUrl, hub + "client-id",
                HubEmulator::clientId, hub + "client-secret", HubEmulator::clientSecret, emulator + "url", HubEmulator::url,
                emulator + "participant", any -> participant.name());
    }

    /** How callbacks are received is what the first bot of a path says. */
    private static Map<String, Function<HubEmulator, String>> authentication(Participant first) {
        String bearer = first.bot().keyPrefix() + "callback.authentication.bearer.";
        return Map.of(bearer + "jwks-url", HubEmulator::jwksUrl, bearer + "issuer", HubEmulator::issuer, bearer + "audience",
                HubEmulator::audience);
    }
}
