package dev.custombot.runtime.asset;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import dev.custombot.Assets;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.config.AssetsConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.HubTransport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** A hub whose storage does what a test wants. */
final class FakeHub implements AssetPlaces, AutoCloseable {

    static final String ID = "00000000-0000-4000-8000-000000000000";

    final Vertx vertx = Vertx.vertx();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<URI> addresses = new ArrayList<>();
    private final Queue<HubRequestException> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final List<BotAssets> made = new ArrayList<>();
    private final int port;
    private final HttpServer server;

    FakeHub(Consumer<HttpServerRequest> storage) {
        this.server = vertx.createHttpServer().requestHandler(storage::accept);
        this.port = server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Where the next files are; the last one for all others. */
    FakeHub at(URI... places) {
        addresses.addAll(List.of(places));
        return this;
    }

    /** So many of the next wishes for a place fail. */
    FakeHub failing(int times, HubRequestException failure) {
        failures.addAll(Collections.nCopies(times, failure));
        return this;
    }

    Assets assets(Config config) {
        return files(config).assets();
    }

    BotAssets files(Config config) {
        BotAssets assets = new BotAssets(config, Optional.of(this), transport(), vertx, executor(), () -> Optional.of("sms"),
                Clock.systemUTC(),
                new BotMetrics(meters, "bot"));
        made.add(assets);
        return assets;
    }

    Assets assets() {
        return assets(new Config());
    }

    Executor executor() {
        return worker;
    }

    private synchronized URI next() {
        return addresses.size() > 1 ? addresses.remove(0) : addresses.get(0);
    }

    @Override
    public URI hub() {
        return address("/hub");
    }

    @Override
    public HubTransport transport() {
        return HubTransport.PLAIN;
    }

    @Override
    public Uni<Place> create(String channelType, String name, long size) {
        asked.add("create " + channelType + " " + name + " " + size);
        HubRequestException failure = failures.poll();
        if (failure != null) {
            return Uni.createFrom().failure(failure);
        }
        return Uni.createFrom().item(() -> new Place(ID, next(), OptionalLong.empty()));
    }

    @Override
    public Uni<Place> find(String id) {
        asked.add("find " + id);
        return Uni.createFrom().item(() -> new Place(id, next(), OptionalLong.empty()));
    }

    @Override
    public Uni<Void> delete(String id) {
        asked.add("delete " + id);
        return Uni.createFrom().voidItem();
    }

    @Override
    public void close() {
        made.forEach(BotAssets::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        worker.shutdownNow();
    }

    /** As configured. */
    record Config(Optional<List<String>> allowedHosts, Duration transferTimeout, long largest) implements AssetsConfig {

        Config() {
            this(Optional.empty(), Duration.ofMinutes(1), 10_485_760);
        }

        Config allowing(String... hosts) {
            return new Config(Optional.of(List.of(hosts)), transferTimeout, largest);
        }

        Config within(Duration timeout) {
            return new Config(allowedHosts, timeout, largest);
        }

        Config atMost(long bytes) {
            return new Config(allowedHosts, transferTimeout, bytes);
        }

        @Override
        public String channelType() {
            return "chat";
        }

        @Override
        public UploadMethod uploadMethod() {
            return UploadMethod.POST;
        }

        @Override
        public MemorySize maxDownloadSize() {
            return new MemorySize(java.math.BigInteger.valueOf(largest));
        }
    }
}
