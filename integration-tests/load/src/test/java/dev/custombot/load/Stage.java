package dev.custombot.load;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBrokerMain;
import dev.custombot.load.baseline.BareProducerMain;
import dev.custombot.load.baseline.BareVertxMain;
import dev.custombot.load.hub.Bodies;
import dev.custombot.load.hub.HubMain;
import dev.custombot.load.hub.Load;
import dev.custombot.load.hub.Outcome;
import dev.custombot.load.process.Caller;
import dev.custombot.load.process.Commands;
import dev.custombot.load.process.LoadProcess;
import dev.custombot.load.process.Ports;

/** The processes of the profile: the broker, the played hub, and everything that is measured, all at the same time. */
final class Stage implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Settings settings;
    private final Commands commands;
    private final Caller caller = new Caller();
    private final String authorization = caller.authorization();
    private final List<LoadProcess> processes = new ArrayList<>();
    private final String brokers;
    private final int hubPort = Ports.free();
    private final LoadProcess hub;
    private Optional<LoadProcess> bot = Optional.empty();
    private Optional<LoadProcess> byHand = Optional.empty();
    private final Map<LoadProcess, Integer> ports = new HashMap<>();

    Stage(Settings settings) {
        this.settings = settings;
        this.commands = new Commands(settings.isPinned());
        int brokerPort = Ports.free();
        this.brokers = "localhost:" + brokerPort;
        LoadProcess broker = added(LoadProcess.start(
                commands.surroundings(EmbeddedBrokerMain.class, "--port", Integer.toString(brokerPort)), log("broker")));
        Awaitility.await("the broker serves, see " + broker.log()).atMost(START_LIMIT)
                .until(() -> Files.readString(broker.log()).contains(brokers));
        this.hub = added(LoadProcess.startToAsk(commands.surroundings(HubMain.class, Integer.toString(hubPort)), log("hub")));
        hub.answer();
    }

    /** The bot, with a token that it has verified. */
    Receiver bot(String name) {
        LoadProcess process = bot.orElseGet(() -> started("bot", settings.bot(), botProperties()));
        bot = Optional.of(process);
        return application(name, process, "/callback", authorization);
    }

    /** What is written by hand, behind one of its paths. */
    Receiver byHand(String name, String path, boolean isGuarded) {
        LoadProcess process = byHand.orElseGet(() -> started("by-hand", settings.byHand(), byHandProperties()));
        byHand = Optional.of(process);
        return application(name, process, path, isGuarded ? authorization : "");
    }

    Receiver bareVertx(String name) {
        int port = Ports.free();
        LoadProcess process = added(LoadProcess.startToAsk(commands.measured(BareVertxMain.class, Integer.toString(port)),
                log("vertx")));
        process.answer();
        return Receiver.of(name, process, hub, load -> addressed(load, port, "/", ""));
    }

    Receiver bareProducer(String name) {
        LoadProcess process = added(LoadProcess.startToAsk(commands.measured(BareProducerMain.class, brokers),
                log("producer")));
        process.answer();
        return Receiver.alone(name, process, seconds -> {
            String[] sent = process.ask(Double.toString(seconds)).split(" ");
            Outcome.Times unknown = new Outcome.Times(0, 0, 0);
            return new Outcome(Long.parseLong(sent[0]), 0, 0, Long.parseLong(sent[0]), 0, Double.parseDouble(sent[1]), unknown,
                    unknown);
        });
    }

    private Receiver application(String name, LoadProcess process, String path, String header) {
        return Receiver.of(name, process, hub, load -> addressed(load, ports.get(process), path, header));
    }

    private static Load addressed(Load load, int port, String path, String header) {
        return new Load(port, path, header, load.type(), load.rate(), load.atOnce(), load.messages(), load.conversations(),
                load.seconds(), load.untilReplied(), load.repliedEach());
    }

    private LoadProcess started(String name, Path application, Map<String, String> properties) {
        int port = Ports.free();
        Map<String, String> told = new HashMap<>(properties);
        told.put("quarkus.http.port", Integer.toString(port));
        told.put("kafka.bootstrap.servers", brokers);
        LoadProcess process = added(LoadProcess.start(commands.application(application, told), log(name)));
        ports.put(process, port);
        Awaitility.await(name + " is ready, see " + process.log()).atMost(START_LIMIT).pollInterval(Duration.ofMillis(200))
                .failFast(name + " ended, see " + process.log(), () -> !process.isAlive()).ignoreExceptions()
                .until(() -> isReady(port));
        return process;
    }

    private static boolean isReady(int port) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/q/health/ready").toURL()
                .openConnection();
        connection.setReadTimeout(2_000);
        return connection.getResponseCode() == 200;
    }

    private Map<String, String> botProperties() {
        String hubUrl = "http://localhost:" + hubPort;
        String bearer = "quarkus.custom-bot.callback.authentication.bearer.";
        return Map.of("quarkus.custom-bot.participant-name", Bodies.PARTICIPANT, "quarkus.custom-bot.hub.url", hubUrl,
                "quarkus.custom-bot.hub.token-url", hubUrl + "/token",
                "quarkus.custom-bot.hub.client-id", "custom-bot", "quarkus.custom-bot.hub.client-secret",
                "secret-of-the-profile", bearer + "public-key", pem(), bearer + "issuer", Caller.ISSUER, bearer + "audience",
                Caller.AUDIENCE);
    }

    private Map<String, String> byHandProperties() {
        return Map.of("quarkus.rest-client.hub.url", "http://localhost:" + hubPort, "mp.jwt.verify.publickey",
                caller.publicKey(), "mp.jwt.verify.issuer", Caller.ISSUER, "mp.jwt.verify.audiences", Caller.AUDIENCE);
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + caller.publicKey() + "\n-----END PUBLIC KEY-----";
    }

    private LoadProcess added(LoadProcess process) {
        processes.add(process);
        return process;
    }

    private Path log(String name) {
        return settings.folder().resolve(name + ".log");
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).close();
        }
    }
}
