package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import io.quarkus.deployment.builditem.Startable;

/** The hub emulator, as Quarkus starts and stops it. */
final class HubEmulatorDevService implements Startable {

    private static final String BEARER = "quarkus.custom-bot.callback.authentication.bearer.";
    private static final String HUB = "quarkus.custom-bot.hub.";

    /** What the bot must know to talk to the emulator and to accept its callbacks. */
    static final Map<String, Function<HubEmulatorDevService, String>> CONFIGURATION = Map.of(
            "custom-bot.emulator.url", service -> service.emulator.url(),
            HUB + "url", service -> service.emulator.hubUrl(),
            HUB + "token-url", service -> service.emulator.tokenUrl(),
            HUB + "client-id", service -> service.emulator.clientId(),
            HUB + "client-secret", service -> service.emulator.clientSecret(),
            BEARER + "jwks-url", service -> service.emulator.jwksUrl(),
            BEARER + "issuer", service -> service.emulator.issuer(),
            BEARER + "audience", service -> service.emulator.audience());

    private final HubEmulator emulator;

    HubEmulatorDevService(int port, URI callback) {
        this.emulator = new HubEmulator(HubEmulatorOptions.forCallback(callback).withPort(port));
    }

    @Override
    public void start() {
        emulator.start();
    }

    @Override
    public String getConnectionInfo() {
        return emulator.url();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
