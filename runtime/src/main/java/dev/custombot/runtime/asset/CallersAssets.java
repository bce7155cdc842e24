package dev.custombot.runtime.asset;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import dev.custombot.Assets;
import dev.custombot.BlockingAssets;
import dev.custombot.conversation.Attachment;
import dev.custombot.runtime.request.CallersContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Files for the application: transfers have an event loop of their own, and what the application does when one is over belongs to the trace,
 * the log lines and the thread of who has asked for it.
 */
final class CallersAssets implements Assets {

    private final Assets assets;

    CallersAssets(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Assets forChannel(String type) {
        return new CallersAssets(assets.forChannel(type));
    }

    @Override
    public Uni<Attachment> upload(Path file, String name, String contentType) {
        return toCaller(assets.upload(file, name, contentType));
    }

    @Override
    public Uni<Attachment> upload(InputStream content, String name, String contentType) {
        return toCaller(assets.upload(content, name, contentType));
    }

    @Override
    public Uni<Attachment> upload(byte[] content, String name, String contentType) {
        return toCaller(assets.upload(content, name, contentType));
    }

    /** Pieces come where they are asked for: the next one is, when one is dealt with. */
    @Override
    public Multi<ByteBuffer> download(Attachment file) {
        return assets.download(file);
    }

    @Override
    public Uni<Void> download(Attachment file, Path target) {
        return toCaller(assets.download(file, target));
    }

    @Override
    public Uni<Void> delete(String id) {
        return toCaller(assets.delete(id));
    }

    /** Whoever waits needs no context for it. */
    @Override
    public BlockingAssets blocking() {
        return assets.blocking();
    }

    private static <T> Uni<T> toCaller(Uni<T> transfer) {
        return Uni.createFrom().deferred(() -> CallersContext.current().goesOn(transfer));
    }
}
