package dev.custombot.runtime.asset;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import dev.custombot.Assets;
import dev.custombot.conversation.Attachment;
import dev.custombot.runtime.config.AssetsConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.HubTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;

/** The files of one bot. */
public final class BotAssets implements AutoCloseable {

    /** As long as a hub may want to be left alone, unless that is configured. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final WaitForPlan patiently;
    private final Storage storage;
    private final Optional<AssetPlaces> places;
    private final Assets assets;
    private final Assets callersAssets;
    private final AssetsConfig config;

    /**
     * @param places of its hub; empty when that takes no files
     * @param transport how its storage is reached
     * @param worker on which threads may block
     * @param channel of the conversation whose handler is running
     * @param steady never steps
     */
    public BotAssets(AssetsConfig config, Optional<AssetPlaces> places, HubTransport transport, Vertx vertx, Executor worker,
            Supplier<Optional<String>> channel, Clock steady, BotMetrics metrics) {
        this.patiently = new WaitForPlan(LONGEST_WAIT, steady);
        this.config = config;
        this.places = places;
        AllowedHosts hosts = new AllowedHosts(places.map(AssetPlaces::hub), config.allowedHosts().orElse(List.of()));
        this.storage = new Storage(vertx, transport, hosts,
                new Storage.Settings(HttpMethod.valueOf(config.uploadMethod().name()), config.transferTimeout(),
                        config.maxDownloadSize().asLongValue()),
                metrics);
        this.assets = new StoredAssets(places, storage, hosts, new LocalFiles(vertx, worker),
                () -> channel.get().orElse(config.channelType()));
        this.callersAssets = new CallersAssets(assets);
    }

    /** For the application: what follows a transfer goes on where it was asked for. */
    public Assets assets() {
        return callersAssets;
    }

    /** Whether its hub takes files. */
    public boolean takesFiles() {
        return places.isPresent();
    }

    /** Uploads a file of this machine when the hub takes one; completes with it as the hub has it. */
    public Uni<Attachment> upload(Attachment local, Optional<String> channelType) {
        return patiently.of(assets.forChannel(channelType.orElse(config.channelType()))
                .upload(local.file().orElseThrow(), local.name(), local.contentType().orElse(Attachment.ANY_TYPE)));
    }

    @Override
    public void close() {
        storage.close();
    }
}
