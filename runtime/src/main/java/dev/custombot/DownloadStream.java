package dev.custombot;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** What is downloaded, as it is read: a few pieces are fetched ahead, no more. */
final class DownloadStream extends InputStream {

    private static final int PIECES_AHEAD = 8;

    private final Stream<ByteBuffer> stream;
    private final Iterator<ByteBuffer> pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    DownloadStream(Multi<ByteBuffer> content) {
        if (!Infrastructure.canCallerThreadBeBlocked()) {
            throw new IllegalStateException("This thread must not wait: Assets.download is for event loops");
        }
        this.stream = content.subscribe().asStream(PIECES_AHEAD, () -> new ArrayBlockingQueue<>(PIECES_AHEAD));
        this.pieces = stream.iterator();
    }

    @Override
    public int read() {
        return hasMore() ? piece.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int read = Math.min(length, piece.remaining());
        piece.get(target, offset, read);
        return read;
    }

    private boolean hasMore() {
        while (!piece.hasRemaining() && pieces.hasNext()) {
            piece = pieces.next();
        }
        return piece.hasRemaining();
    }

    /** What was not read is not fetched. */
    @Override
    public void close() {
        stream.close();
    }
}
