package dev.custombot.pages;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file that is in memory, to be read. */
final class Bytes implements SeekableByteChannel {

    private final ByteBuffer content;

    Bytes(byte[] content) {
        this.content = ByteBuffer.wrap(content);
    }

    @Override
    public int read(ByteBuffer target) {
        if (!content.hasRemaining()) {
            return -1;
        }
        int length = Math.min(target.remaining(), content.remaining());
        target.put(content.slice(content.position(), length));
        content.position(content.position() + length);
        return length;
    }

    @Override
    public long position() {
        return content.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
        content.position((int) position);
        return this;
    }

    @Override
    public long size() {
        return content.limit();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
