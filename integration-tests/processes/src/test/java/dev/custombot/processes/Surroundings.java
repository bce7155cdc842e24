package dev.custombot.processes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.Hub;

/** A broker and a hub, for bots that come and go. */
final class Surroundings implements AutoCloseable {

    /** Longer than the broker takes to notice a death. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final int port = RedisServer.freePort();
    private final EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
    private final HubEmulator emulator = new HubEmulator(
            HubEmulatorOptions.forCallback(URI.create("http://localhost:" + port + "/callback")));

    private Surroundings() throws IOException {}

    static Surroundings start() throws IOException {
        Surroundings surroundings = new Surroundings();
        surroundings.broker.start();
        surroundings.emulator.start();
        return surroundings;
    }

    Hub hub() {
        return hub(PATIENCE);
    }

    Hub hub(Duration patience) {
        return Hub.at(URI.create(emulator.url())).within(patience);
    }

    /** The bot whose callback the hub calls, when it is ready. */
    BotProcess startBot(Map<String, String> more) throws IOException {
        return startBot(port, more);
    }

    /** Another replica, which the hub does not call. */
    BotProcess startReplica(Map<String, String> more) throws IOException {
        return startBot(RedisServer.freePort(), more);
    }

    private BotProcess startBot(int ownPort, Map<String, String> more) throws IOException {
        return BotProcess.start(ownPort, broker, emulator, more);
    }

    @Override
    public void close() {
        emulator.close();
        broker.close();
    }
}
