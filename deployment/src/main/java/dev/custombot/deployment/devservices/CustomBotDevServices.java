package dev.custombot.deployment.devservices;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.emulator.HubEmulator;
import io.quarkus.deployment.builditem.Startable;

/** The broker and the hub emulators, as Quarkus starts and stops them. */
final class CustomBotDevServices implements Startable {

    static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    private final Optional<EmbeddedBroker> broker;
    private final List<String> topics;
    private final List<ClientApplication> clients;
    private final Map<String, HubEmulator> emulators = new LinkedHashMap<>();

    /** @param topics that a broker begins with */
    CustomBotDevServices(Optional<EmbeddedBroker> broker, List<String> topics, List<ClientApplication> clients) {
        this.broker = broker;
        this.topics = topics;
        this.clients = clients;
        clients.forEach(client -> emulators.put(client.id(), new HubEmulator(client.emulator())));
    }

    /** What the bots must know to use them. */
    static Map<String, Function<CustomBotDevServices, String>> configuration(boolean broker, List<ClientApplication> clients) {
        Map<String, Function<CustomBotDevServices, String>> configuration = new HashMap<>();
        if (broker) {
            configuration.put(BOOTSTRAP_SERVERS, services -> services.broker.orElseThrow().bootstrapServers());
        }
        if (!clients.isEmpty()) {
            configuration.put(ChatsAreOpen.CHATS, CustomBotDevServices::chats);
        }
        for (ClientApplication client : clients) {
            client.configuration().forEach((key, value) -> configuration.put(key,
                    services -> value.apply(services.emulators.get(client.id()))));
        }
        return configuration;
    }

    @Override
    public void start() {
        try {
            broker.ifPresent(started -> TakenPort.named("broker-port", started::start));
            broker.filter(started -> !topics.isEmpty()).ifPresent(started -> started.create(topics));
            emulators.values().forEach(emulator -> TakenPort.named("emulator-port", emulator::start));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What is there; where a person begins is said when the bot can answer. */
    void announce() {
        broker.ifPresent(started -> LOG.infof("Kafka is at %s (embedded broker)", started.bootstrapServers()));
    }

    /** Where a person begins, one line for each chat. */
    private String chats() {
        boolean several = clients.size() > 1 || clients.stream().anyMatch(client -> client.participants().size() > 1);
        return clients.stream().map(client -> "Chat with the %s at %s (%s)".formatted(several ? who(client.bots()) : "bot",
                emulators.get(client.id()).url(), client.brevo().isPresent() ? "emulator of Brevo" : "hub emulator"))
                .collect(Collectors.joining("\n"));
    }

    private static String who(List<String> bots) {
        return (bots.size() > 1 ? "bots " : "bot ") + String.join(", ", bots);
    }

    @Override
    public String getConnectionInfo() {
        return emulators.values().stream().findFirst().map(HubEmulator::url)
                .or(() -> broker.map(EmbeddedBroker::bootstrapServers)).orElse("");
    }

    /** There is no container. */
    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        emulators.values().forEach(HubEmulator::close);
        broker.ifPresent(EmbeddedBroker::close);
    }
}
