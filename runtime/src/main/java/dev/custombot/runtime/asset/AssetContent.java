package dev.custombot.runtime.asset;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/** What is uploaded, perhaps several times. */
interface AssetContent {

    /** In bytes. */
    long size();

    /** Writes it as the body of the request; completes with the head of the answer. */
    Future<Sent> sendBy(HttpClientRequest request);

    /**
     * What was answered.
     *
     * @param digest of what was written; empty while that is not all
     */
    record Sent(HttpClientResponse response, Supplier<Optional<String>> digest) {}

    /** A file, read as the connection takes it. */
    record OfFile(Vertx vertx, Path file, long size) implements AssetContent {

        @Override
        public Future<Sent> sendBy(HttpClientRequest request) {
            return vertx.fileSystem().open(file.toString(), new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                    .compose(opened -> send(opened, request).onComplete(end -> opened.close()));
        }

        private Future<Sent> send(AsyncFile opened, HttpClientRequest request) {
            CountedStream counted = new CountedStream(opened, Storage.UPLOAD, Long.MAX_VALUE, OptionalLong.of(size));
            return request.send(counted).map(response -> new Sent(response, counted::digestOfAll))
                    .recover(failure -> Future.failedFuture(counted.failure().<Throwable>map(own -> own).orElse(failure)));
        }
    }

    /** What the caller has in memory; it is not copied. */
    record OfBytes(byte[] bytes) implements AssetContent {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public Future<Sent> sendBy(HttpClientRequest request) {
            String digest = HexFormat.of().formatHex(CountedStream.sha256().digest(bytes));
            return request.send(Buffer.buffer(Unpooled.wrappedBuffer(bytes)))
                    .map(response -> new Sent(response, () -> Optional.of(digest)));
        }
    }
}
