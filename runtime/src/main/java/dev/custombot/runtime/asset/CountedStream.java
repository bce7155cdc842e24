package dev.custombot.runtime.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.custombot.hub.HubRequestException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A stream that fails when it has not as many bytes as it should, and knows what came by. Of one event loop. */
final class CountedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final String operation;
    private final long most;
    private final OptionalLong exactly;
    private final MessageDigest digest = sha256();
    private long count;
    private boolean complete;
    private Optional<HubRequestException> failure = Optional.empty();
    private Handler<Throwable> onFailure = failure -> {};

    /**
     * @param operation whose failure it is
     * @param most how many bytes may come
     * @param exactly how many must come, where it is known
     */
    CountedStream(ReadStream<Buffer> stream, String operation, long most, OptionalLong exactly) {
        this.stream = stream;
        this.operation = operation;
        this.most = most;
        this.exactly = exactly;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Why it has failed itself: whoever it is piped to tells something else. */
    Optional<HubRequestException> failure() {
        return failure;
    }

    /** Of all of it; empty while that has not come by. To be asked once. */
    Optional<String> digestOfAll() {
        return complete ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        if (failure.isPresent()) {
            return;
        }
        count += piece.length();
        if (count > most) {
            fail(HubRequestException.BAD_SIZE);
        } else if (count > exactly.orElse(Long.MAX_VALUE)) {
            fail(HubRequestException.INCOMPLETE);
        } else {
            digest.update(piece.getBytes());
            // Who knows the length may answer before the end is seen here.
            complete = count == exactly.orElse(-1);
            handler.handle(piece);
        }
    }

    private void end(Handler<Void> handler) {
        if (failure.isPresent()) {
            return;
        }
        if (count < exactly.orElse(0)) {
            fail(HubRequestException.INCOMPLETE);
        } else {
            complete = true;
            handler.handle(null);
        }
    }

    private void fail(String code) {
        failure = Optional.of(HubRequestException.unanswered(operation, code));
        onFailure.handle(failure.get());
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        stream.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        stream.handler(handler == null ? null : piece -> pass(piece, handler));
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        stream.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
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
}
