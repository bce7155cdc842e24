package dev.custombot.deployment.devservices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.emulator.HubEmulator;
import io.quarkus.deployment.builditem.Startable;

/** The broker and the hub emulator, as Quarkus starts and stops them. */
final class CustomBotDevServices implements Startable {

    static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    static final String HUB_URL = "quarkus.custom-bot.hub.url";

    private static final Logger LOG = Logger.getLogger("dev.custombot");
    private static final String HUB = "quarkus.custom-bot.hub.";
    private static final String BEARER = "quarkus.custom-bot.callback.authentication.bearer.";

    private final Optional<EmbeddedBroker> broker;
    private final Optional<HubEmulator> emulator;

    CustomBotDevServices(Optional<EmbeddedBroker> broker, Optional<HubEmulator> emulator) {
        this.broker = broker;
        this.emulator = emulator;
    }

    /** What the bot must know to use them. */
    static Map<String, Function<CustomBotDevServices, String>> configuration(boolean broker, boolean emulator) {
        Map<String, Function<CustomBotDevServices, String>> configuration = new HashMap<>();
        if (broker) {
            configuration.put(BOOTSTRAP_SERVERS, services -> services.broker.orElseThrow().bootstrapServers());
        }
        if (emulator) {
            configuration.put("custom-bot.emulator.url", ofEmulator(HubEmulator::url));
            configuration.put(HUB_URL, ofEmulator(HubEmulator::hubUrl));
            configuration.put(HUB + "token-url", ofEmulator(HubEmulator::tokenUrl));
            configuration.put(HUB + "client-id", ofEmulator(HubEmulator::clientId));
            configuration.put(HUB + "client-secret", ofEmulator(HubEmulator::clientSecret));
            configuration.put(BEARER + "jwks-url", ofEmulator(HubEmulator::jwksUrl));
            configuration.put(BEARER + "issuer", ofEmulator(HubEmulator::issuer));
            configuration.put(BEARER + "audience", ofEmulator(HubEmulator::audience));
        }
        return configuration;
    }

    private static Function<CustomBotDevServices, String> ofEmulator(Function<HubEmulator, String> value) {
        return services -> value.apply(services.emulator.orElseThrow());
    }

    @Override
    public void start() {
        try {
            broker.ifPresent(EmbeddedBroker::start);
            emulator.ifPresent(HubEmulator::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where a person begins. */
    void announce() {
        broker.ifPresent(started -> LOG.infof("Kafka is at %s (embedded broker)", started.bootstrapServers()));
        emulator.ifPresent(started -> LOG.infof("Chat with the bot at %s (hub emulator)", started.url()));
    }

    @Override
    public String getConnectionInfo() {
        return emulator.map(HubEmulator::url).or(() -> broker.map(EmbeddedBroker::bootstrapServers)).orElse("");
    }

    /** There is no container. */
    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        emulator.ifPresent(HubEmulator::close);
        broker.ifPresent(EmbeddedBroker::close);
    }
}
