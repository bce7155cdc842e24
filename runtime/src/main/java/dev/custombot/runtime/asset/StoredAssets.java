package dev.custombot.runtime.asset;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.custombot.Assets;
import dev.custombot.Limits;
import dev.custombot.ReplyLimits;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Files at a hub: asks it for places, and moves the bytes there and from there. */
final class StoredAssets implements Assets {

    private static final int RETRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** What a storage says of an address that is over. */
    private static final Set<Integer> OVER = Set.of(401, 403, 410);

    private final Optional<AssetPlaces> places;
    private final Storage storage;
    private final AllowedHosts hosts;
    private final LocalFiles files;
    private final Supplier<String> channel;

    /** @param channel what an upload is for, as it is when it is asked for */
    StoredAssets(Optional<AssetPlaces> places, Storage storage, AllowedHosts hosts, LocalFiles files,
            Supplier<String> channel) {
        this.places = places;
        this.storage = storage;
        this.hosts = hosts;
        this.files = files;
        this.channel = channel;
    }

    @Override
    public Assets forChannel(String type) {
        ReplyLimits.checkChannelType(type);
        return new StoredAssets(places, storage, hosts, files, () -> type);
    }

    @Override
    public Uni<Attachment> upload(Path file, String name, String contentType) {
        Objects.requireNonNull(file, "file");
        Function<AssetContent, Uni<Attachment>> upload = upload(name, contentType);
        return files.content(file).chain(upload::apply);
    }

    @Override
    public Uni<Attachment> upload(InputStream content, String name, String contentType) {
        Objects.requireNonNull(content, "content");
        Function<AssetContent, Uni<Attachment>> upload = upload(name, contentType);
        return files.spooled(content, upload);
    }

    @Override
    public Uni<Attachment> upload(byte[] content, String name, String contentType) {
        Function<AssetContent, Uni<Attachment>> upload = upload(name, contentType);
        if (content.length < 1 || content.length > Limits.ATTACHMENT_SIZE) {
            throw new IllegalArgumentException("A file has 1 to " + Limits.ATTACHMENT_SIZE + " bytes; this one has "
                    + content.length);
        }
        return upload.apply(new AssetContent.OfBytes(content));
    }

    /** Each try has a place of its own: one that is never used costs nothing, and its address may be over. */
    private Function<AssetContent, Uni<Attachment>> upload(String name, String contentType) {
        ReplyLimits.checkUpload(name, contentType);
        AssetPlaces hub = hub();
        String type = channel.get();
        return content -> content.size() < 1 || content.size() > Limits.ATTACHMENT_SIZE
                ? Uni.createFrom().failure(HubRequestException.unanswered(Storage.UPLOAD, HubRequestException.BAD_SIZE))
                : again(Storage.UPLOAD, Uni.createFrom().deferred(() -> hub.create(type, name, content.size()))
                        .chain(place -> storage.upload(place.address(), contentType, content)
                                .map(digest -> Attachment.of(Optional.of(place.id()), name, Optional.of(contentType),
                                        OptionalLong.of(content.size()), Optional.empty()).withDigest(digest))));
    }

    @Override
    public Multi<ByteBuffer> download(Attachment file) {
        return opened(file).onItem().transformToMulti(Download::pieces);
    }

    @Override
    public Uni<Void> download(Attachment file, Path target) {
        Objects.requireNonNull(target, "target");
        Uni<Download> opened = opened(file);
        return files.replacing(target, part -> opened.chain(download -> download.to(part)));
    }

    /** The address that came with it may be over by now; the hub has another one for what has an id. */
    private Uni<Download> opened(Attachment file) {
        Optional<Uni<Download>> asked = file.id().flatMap(id -> places.map(hub -> Uni.createFrom()
                .deferred(() -> hub.find(id)).chain(place -> storage.download(place.address(), place.size()))));
        Optional<Uni<Download>> given = file.url().filter(address -> asked.isEmpty() || hosts.allow(address))
                .map(address -> storage.download(address, OptionalLong.empty()));
        Uni<Download> first = given.or(() -> asked).orElseThrow(() -> new IllegalArgumentException(
                "Only what has an address, or an id at the hub, can be downloaded"));
        return asked.map(other -> again(Storage.DOWNLOAD,
                first.onFailure(failure -> isOf(Storage.DOWNLOAD, failure)).recoverWithUni(other)))
                .orElseGet(() -> again(Storage.DOWNLOAD, first));
    }

    @Override
    public Uni<Void> delete(String id) {
        AssetPlaces hub = hub();
        return Uni.createFrom().deferred(() -> hub.delete(id));
    }

    private AssetPlaces hub() {
        return places.orElseThrow(() -> new UnsupportedOperationException(
                "The hub of this bot takes no files of a bot; a reply can have a link: Attachment.at"));
    }

    /** What the hub itself does not answer is repeated by its client already. */
    private static <T> Uni<T> again(String operation, Uni<T> transfer) {
        return transfer.onFailure(failure -> isOf(operation, failure) && mayBeRepeated((HubRequestException) failure))
                .retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).atMost(RETRIES)
                .onFailure(failure -> failure.getCause() instanceof HubRequestException).transform(Throwable::getCause);
    }

    private static boolean isOf(String operation, Throwable failure) {
        return failure instanceof HubRequestException error && error.operation().equals(operation);
    }

    private static boolean mayBeRepeated(HubRequestException failure) {
        return failure.isPassing() || OVER.contains(failure.status().orElse(0));
    }
}
