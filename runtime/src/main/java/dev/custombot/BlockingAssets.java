package dev.custombot;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;

import dev.custombot.conversation.Attachment;
import io.smallrye.mutiny.Uni;

/**
 * {@link Assets} for threads that may wait: those of handlers, unless they are marked as non-blocking. On an event loop each method throws
 * {@link IllegalStateException}.
 */
public final class BlockingAssets {

    /** Every transfer ends by itself; this is for a process that stands still. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Assets assets;

    BlockingAssets(Assets assets) {
        this.assets = assets;
    }

    /** As {@link Assets#upload(Path)}. */
    public Attachment upload(Path file) {
        return await(assets.upload(file));
    }

    /** As {@link Assets#upload(Path, String, String)}. */
    public Attachment upload(Path file, String name, String contentType) {
        return await(assets.upload(file, name, contentType));
    }

    /** As {@link Assets#upload(InputStream, String, String)}. */
    public Attachment upload(InputStream content, String name, String contentType) {
        return await(assets.upload(content, name, contentType));
    }

    /** As {@link Assets#upload(byte[], String, String)}. */
    public Attachment upload(byte[] content, String name, String contentType) {
        return await(assets.upload(content, name, contentType));
    }

    /** The content as it comes: a read that finds none waits for it. Throws what {@link Assets#download} fails with; to be closed. */
    public InputStream download(Attachment file) {
        return new DownloadStream(assets.download(file));
    }

    /** As {@link Assets#download(Attachment, Path)}. */
    public void download(Attachment file, Path target) {
        await(assets.download(file, target));
    }

    /** As {@link Assets#delete}. */
    public void delete(String id) {
        await(assets.delete(id));
    }

    private static <R> R await(Uni<R> answer) {
        return answer.await().atMost(LONGEST);
    }
}
