package dev.custombot;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import dev.custombot.conversation.Attachment;
import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Files at the hub: a bean for injection, of another than the default bot with {@link BotName}. A file goes through in pieces and is
 * never in memory as a whole; bytes that the caller has in memory are sent from there.
 * <p>
 * Every method returns at once, on any thread, and its result does the work when it is subscribed to. What the hub would refuse throws
 * {@link IllegalArgumentException} at the call, as far as it can be known there. What goes wrong later is a
 * {@link dev.custombot.hub.HubRequestException}, as the typed clients have it. A file that cannot be read or written is an {@link java.io.UncheckedIOException}. A hub that takes no files of a bot refuses uploads with
 * {@link UnsupportedOperationException} at the call.
 * <p>
 * The hub gives out signed addresses that are good for a while: when one is over, another is asked for. Bytes go to and come from the
 * hub's own host and those of {@code quarkus.custom-bot.assets.allowed-hosts} only, and no redirect is followed. What passes is tried up to
 * four times in all.
 */
public interface Assets {

    /** Uploads a file under its own name, with the media type that follows from it. */
    @CheckReturnValue
    default Uni<Attachment> upload(Path file) {
        Attachment local = Attachment.file(file);
        return upload(file, local.name(), local.contentType().orElse(Attachment.ANY_TYPE));
    }

    /**
     * Uploads a file, for {@link Reply#withAttachments}.
     *
     * @param name with its extension, 1..255 characters
     * @param contentType its media type, 1..255 characters
     */
    @CheckReturnValue
    Uni<Attachment> upload(Path file, String name, String contentType);

    /**
     * The same with what a stream gives: it is read on another thread, into a temporary file, because the hub wants to know the size first,
     * and closed. Can be subscribed to once.
     */
    @CheckReturnValue
    Uni<Attachment> upload(InputStream content, String name, String contentType);

    /** The same with bytes, which must not change meanwhile. */
    @CheckReturnValue
    Uni<Attachment> upload(byte[] content, String name, String contentType);

    /**
     * These, for files that are for a channel: the hub wants to know which one. Otherwise it is that of the conversation whose handler
     * is running, or {@code quarkus.custom-bot.assets.channel-type}.
     *
     * @param type 1..255 characters
     */
    Assets forChannel(String type);

    /**
     * The content of a file that came with a message or was uploaded, in pieces, as they are asked for. Fails when it is incomplete, in
     * which case pieces may have come. Whoever takes no more cancels.
     */
    Multi<ByteBuffer> download(Attachment file);

    /** The same into a file, which is made or replaced; when that fails the file is gone. */
    @CheckReturnValue
    Uni<Void> download(Attachment file, Path target);

    /** Deletes what was uploaded; the hub refuses that once it was used in a message. */
    @CheckReturnValue
    Uni<Void> delete(String id);

    /** The same for threads that may wait. */
    default BlockingAssets blocking() {
        return new BlockingAssets(this);
    }
}
