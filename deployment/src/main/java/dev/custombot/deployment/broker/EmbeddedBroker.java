package dev.custombot.deployment.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * A real Kafka broker in this process: one KRaft node that is broker and controller. It closes by itself when the process
 * ends in order, unless who started it does that.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int LIMIT_SECONDS = 20;

    private final EmbeddedBrokerOptions options;
    private final boolean closesAtExit;
    private Thread closeAtExit;
    private Path data;
    private BrokerPorts ports;
    private volatile KafkaRaftServer server;

    /** A broker that does nothing until it is started. */
    public EmbeddedBroker(EmbeddedBrokerOptions options) {
        this(options, true);
    }

    private EmbeddedBroker(EmbeddedBrokerOptions options, boolean closesAtExit) {
        this.options = options;
        this.closesAtExit = closesAtExit;
    }

    /** A broker that its owner closes, after the application: one that went first would leave the application's clients without an answer. */
    public static EmbeddedBroker closedByItsOwner(EmbeddedBrokerOptions options) {
        return new EmbeddedBroker(options, false);
    }

    /**
     * Blocks until the broker serves clients, a few seconds.
     *
     * @throws IllegalStateException when it runs already, or its folder cannot be formatted
     * @throws java.io.UncheckedIOException when its port is taken or its folder cannot be made
     */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("The broker runs already at " + bootstrapServers());
        }
        BrokerLogging.quiet();
        data = BrokerStorage.folder(options.logDirectory());
        if (closesAtExit) {
            closeAtExit = new Thread(this::stop, "custom-bot-broker-close");
            Runtime.getRuntime().addShutdownHook(closeAtExit);
        }
        try {
            startNode();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startNode() {
        BrokerStorage.formatOnce(data);
        ports = BrokerPorts.choose(options.port());
        Properties properties = BrokerProperties.of(ports.clients(), ports.controller(), data, options.partitions());
        properties.putAll(options.settings());
        server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
    }

    /**
     * What clients connect to, {@code localhost:PORT}.
     *
     * @throws IllegalStateException when the broker has not been started
     */
    public synchronized String bootstrapServers() {
        if (ports == null) {
            throw new IllegalStateException("The broker has no address before it is started");
        }
        return "localhost:" + ports.clients();
    }

    /**
     * Blocks until the topics are there, so that no client warns of one that is missing when it first asks for it.
     *
     * @throws IllegalStateException when the broker does not make them
     */
    public void create(List<String> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createTopics(topics.stream().map(name -> new NewTopic(name, options.partitions(), (short) 1)).toList())
                    .all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not make its topics", e);
        }
    }

    /** Blocks until the broker has been closed; returns at once when it does not run. */
    public void awaitClose() {
        KafkaRaftServer running = server;
        if (running != null) {
            running.awaitShutdown();
        }
    }

    /** Stops the node, and removes its data unless a folder was given for it. Does nothing when the broker does not run. */
    @Override
    public synchronized void close() {
        stop();
        if (closeAtExit != null) {
            ShutdownHooks.remove(closeAtExit);
            closeAtExit = null;
        }
    }

    private synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
        if (data != null && options.logDirectory().isEmpty()) {
            Folders.delete(data);
        }
        data = null;
    }
}
