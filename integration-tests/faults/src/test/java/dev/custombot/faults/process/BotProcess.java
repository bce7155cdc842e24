package dev.custombot.faults.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** A replica of the packaged bot, which keeps its address when it is started again. */
public final class BotProcess implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Nobody waits for it on an idle machine. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final String name;
    private final int port = Ports.free(1).get(0);
    private final boolean isNative;
    private final Path bot;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private final Path log;
    private ManagedProcess process;
    private int unknownBefore;
    private long started;
    private int starts;

    /**
     * @param more properties beside those that every bot has
     * @param environment what the process has more than the suite's
     */
    public BotProcess(String name, Path bot, BrokerCluster brokers, HubProcess hub, Path folder, Map<String, String> more,
            Map<String, String> environment) {
        this.name = name;
        this.bot = bot;
        this.environment = Map.copyOf(environment);
        properties.putAll(hub.botProperties());
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("kafka.bootstrap.servers", brokers.bootstrapServers());
        properties.put("faults.handled-log", folder.resolve(name + "-handled.tsv").toString());
        properties.putAll(more);
        isNative = !bot.toString().endsWith(".jar");
        log = folder.resolve(name + ".log");
    }

    public URI callback() {
        return URI.create("http://localhost:" + port + "/callback");
    }

    /** What the process is told when it is started the next time. */
    public void set(String property, String value) {
        properties.put(property, value);
    }

    /** Starts without waiting. */
    public void start() {
        List<String> told = properties.entrySet().stream().map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .toList();
        process = ManagedProcess.start(
                isNative ? NativeCommand.of(HEAP_MEGABYTES, bot, told) : JavaCommand.jar(HEAP_MEGABYTES, bot, told), log,
                environment);
        started = System.nanoTime();
        starts++;
    }

    public String name() {
        return name;
    }

    /** How long ago it was started the last time. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** How often it was started. */
    public int starts() {
        return starts;
    }

    /** It stands still, as a machine that sleeps, until {@link #resume()}. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    public void awaitReady() {
        Awaitility.await("the bot is ready, see " + log).atMost(LONGEST_START).pollInterval(Duration.ofMillis(100))
                .failFast("the bot ended, see " + log, () -> !process.isAlive()).ignoreExceptions().until(this::isReady);
    }

    private boolean isReady() throws IOException {
        return health("ready") == 200;
    }

    /** The status of a probe. */
    int health(String probe) throws IOException {
        return get("health/" + probe).getResponseCode();
    }

    private HttpURLConnection get(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/q/" + path).toURL()
                .openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(2_000);
        return connection;
    }

    /** How many requests to the hub it does not know the outcome of; also those that it counted before it was told to end. */
    public int unknownOutcomes() {
        return unknownBefore + unknownNow();
    }

    /** What it cannot say excuses nothing. */
    private int unknownNow() {
        if (!isAlive()) {
            return 0;
        }
        try (InputStream metrics = get("metrics").getInputStream()) {
            return (int) new String(metrics.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith("custom_bot_hub_requests_seconds_count")
                            && line.contains("outcome=\"unknown\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill() {
        process.kill();
    }

    /** SIGTERM; whether it ended in time. */
    public boolean terminate(Duration limit) {
        unknownBefore += unknownNow();
        boolean ended = process.terminate(limit);
        if (!ended) {
            process.close();
        }
        return ended;
    }

    /** What is left of the heap after a full collection, in megabytes; of a native executable, all of its memory. */
    public int liveMemory() {
        return isNative ? resident() : LiveHeap.megabytes(process.pid());
    }

    /** The memory of the process, in megabytes. */
    public int resident() {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            if (!resident.find()) {
                throw new IllegalStateException("the memory of a process that has ended");
            }
            return Integer.parseInt(resident.group(1)) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the system counts them, those of the virtual machine among them. */
    public int threads() {
        return count("task");
    }

    /** Connections are files, too. */
    public int openFiles() {
        return count("fd");
    }

    private int count(String folder) {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(process.pid()), folder))) {
            return (int) entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
