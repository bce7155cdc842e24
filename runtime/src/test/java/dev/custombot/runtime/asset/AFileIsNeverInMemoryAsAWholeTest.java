package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.Limits;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.asset.FakeHub.Config;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;

/** As much of a file is on its way as the other side takes, and as somebody asks for; the rest stays where it is. */
class AFileIsNeverInMemoryAsAWholeTest {

    private static final long GIGABYTE = 1L << 30;
    /** What two sockets on one machine may hold. */
    private static final long ON_ITS_WAY = 32L << 20;
    private static final Buffer PIECE = Buffer.buffer(new byte[32 * 1024]);

    @TempDir
    Path folder;

    @Test
    void anUploadWaitsForAStorageThatDoesNotRead() throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(GIGABYTE);
        }
        try (FakeHub hub = new FakeHub(request -> request.pause());
                Storage storage = storage(hub)) {
            Metered content = new Metered(hub, file);
            storage.upload(hub.address("/a"), "application/octet-stream", content).subscribe().with(done -> {}, failure -> {});

            content.paused.orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(content.read).hasValueBetween(1, ON_ITS_WAY);
        }
    }

    @Test
    void aDownloadBringsAsManyPiecesAsAreAskedFor() {
        CompletableFuture<Void> full = new CompletableFuture<>();
        AtomicLong sent = new AtomicLong();
        try (FakeHub hub = new FakeHub(request -> endless(request.response().setChunked(true), sent, full));
                Storage storage = storage(hub)) {
            AssertSubscriber<ByteBuffer> pieces = storage.download(hub.address("/a"), OptionalLong.empty()).onItem()
                    .transformToMulti(Download::pieces).subscribe().withSubscriber(AssertSubscriber.create(1));
            pieces.awaitItems(1);
            full.orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(pieces.getItems()).hasSize(1);
            pieces.request(3);
            pieces.awaitItems(4);
            assertThat(pieces.getItems()).hasSize(4).allSatisfy(piece -> assertThat(piece.remaining()).isLessThan(1 << 20));
            assertThat(sent).hasValueLessThan(ON_ITS_WAY);
            pieces.cancel();
        }
    }

    @Test
    void ofAStreamNoMoreIsReadThanTheHubTakes() {
        AtomicLong read = new AtomicLong();
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {

            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                read.addAndGet(length);
                return length;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (FakeHub hub = new FakeHub(request -> request.response().end())) {
            assertThatThrownBy(() -> hub.assets().blocking().upload(endless, "a.bin", "application/octet-stream"))
                    .isInstanceOfSatisfying(HubRequestException.class,
                            error -> assertThat(error.code()).isEqualTo(HubRequestException.BAD_SIZE));
            assertThat(read).hasValue(Limits.ATTACHMENT_SIZE + 1);
            assertThat(closed).isTrue();
            assertThat(hub.asked).isEmpty();
        }
    }

    @Test
    void aReaderThatStopsGivesTheConnectionBack() throws IOException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try (FakeHub hub = new FakeHub(request -> {
            request.connection().closeHandler(gone -> closed.complete(null));
            endless(request.response().setChunked(true), new AtomicLong(), new CompletableFuture<>());
        })) {
            try (InputStream content = hub.assets(new Config()).blocking()
                    .download(Attachment.at(hub.address("/a"), "a.bin", "application/octet-stream", GIGABYTE >> 8))) {
                assertThat(content.read()).isZero();
            }
            closed.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static void endless(HttpServerResponse response, AtomicLong sent, CompletableFuture<Void> full) {
        while (!response.writeQueueFull() && !response.closed()) {
            response.write(PIECE);
            sent.addAndGet(PIECE.length());
        }
        full.complete(null);
        response.drainHandler(drained -> endless(response, sent, full));
    }

    private static Storage storage(FakeHub hub) {
        return new Storage(hub.vertx, hub.transport(), new AllowedHosts(Optional.of(hub.hub()), List.of()),
                new Storage.Settings(HttpMethod.POST, Duration.ofMinutes(1), Long.MAX_VALUE),
                new BotMetrics(hub.meters, "bot"));
    }

    /** A file that tells how much of it was read, and whether it waits. */
    private static final class Metered implements AssetContent {

        final AtomicLong read = new AtomicLong();
        final CompletableFuture<Void> paused = new CompletableFuture<>();
        private final FakeHub hub;
        private final Path file;

        Metered(FakeHub hub, Path file) {
            this.hub = hub;
            this.file = file;
        }

        @Override
        public long size() {
            return GIGABYTE;
        }

        @Override
        public Future<Sent> sendBy(HttpClientRequest request) {
            return hub.vertx.fileSystem().open(file.toString(), new OpenOptions().setRead(true))
                    .compose(opened -> request.send(new CountedStream(metered(opened), Storage.UPLOAD, Long.MAX_VALUE,
                            OptionalLong.of(GIGABYTE))))
                    .map(response -> new Sent(response, Optional::empty));
        }

        private ReadStream<Buffer> metered(ReadStream<Buffer> stream) {
            return new ReadStream<>() {

                @Override
                public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
                    stream.exceptionHandler(handler);
                    return this;
                }

                @Override
                public ReadStream<Buffer> handler(Handler<Buffer> handler) {
                    stream.handler(handler == null ? null : piece -> {
                        read.addAndGet(piece.length());
                        handler.handle(piece);
                    });
                    return this;
                }

                @Override
                public ReadStream<Buffer> pause() {
                    // A pipe begins so, before anything was read.
                    if (read.get() > 0) {
                        paused.complete(null);
                    }
                    stream.pause();
                    return this;
                }

                @Override
                public ReadStream<Buffer> resume() {
                    stream.resume();
                    return this;
                }

                @Override
                public ReadStream<Buffer> fetch(long amount) {
                    stream.fetch(amount);
                    return this;
                }

                @Override
                public ReadStream<Buffer> endHandler(Handler<Void> handler) {
                    stream.endHandler(handler);
                    return this;
                }
            };
        }
    }
}
