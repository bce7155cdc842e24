package dev.custombot.runtime.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

import dev.custombot.Limits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Files of this machine; whatever may block does so on threads that may. */
final class LocalFiles {

    private static final String PREFIX = "custom-bot-";
    private static final int PIECE = 64 * 1024;

    private final Vertx vertx;
    private final Executor worker;

    /** @param worker on which threads may block */
    LocalFiles(Vertx vertx, Executor worker) {
        this.vertx = vertx;
        this.worker = worker;
    }

    @FunctionalInterface
    private interface Work<T> {

        T get() throws IOException;
    }

    /** A file as it is now. */
    Uni<AssetContent> content(Path file) {
        return onWorker(() -> new AssetContent.OfFile(vertx, file, Files.size(file)));
    }

    /** What the stream gives, in a temporary file for as long as it is used; the stream is closed. */
    <T> Uni<T> spooled(InputStream content, Function<AssetContent, Uni<T>> use) {
        return temporary(() -> spool(content), file -> content(file).chain(use::apply));
    }

    private static Path spool(InputStream content) throws IOException {
        try (content) {
            Path file = Files.createTempFile(PREFIX, null);
            try (OutputStream target = Files.newOutputStream(file)) {
                copy(content, target);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        }
    }

    /** One byte too many shows that there are too many: no more are read. */
    private static void copy(InputStream content, OutputStream target) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = Limits.ATTACHMENT_SIZE + 1;
        for (int read; left > 0 && (read = content.read(piece, 0, (int) Math.min(left, PIECE))) >= 0; left -= read) {
            target.write(piece, 0, read);
        }
    }

    /** Writes a file beside the target, which it becomes when all has come; until then the target is as it was. */
    Uni<Void> replacing(Path target, Function<Path, Uni<Void>> write) {
        return temporary(() -> Files.createTempFile(target.toAbsolutePath().getParent(), PREFIX, null),
                part -> write.apply(part)
                        .chain(() -> onWorker(() -> Files.move(part, target, StandardCopyOption.REPLACE_EXISTING))))
                .replaceWithVoid();
    }

    /** Gone when it is used, when that fails, and when nobody waits for it any more. */
    private <T> Uni<T> temporary(Work<Path> make, Function<Path, Uni<T>> use) {
        return Uni.createFrom().deferred(() -> {
            TemporaryFile file = new TemporaryFile();
            return onWorker(() -> file.isMade(make.get())).chain(use::apply)
                    .onTermination().call(() -> onWorker(file::delete));
        });
    }

    /** May be over before it is made: by another thread. */
    private static final class TemporaryFile {

        private Optional<Path> made = Optional.empty();
        private boolean isOver;

        synchronized Path isMade(Path path) throws IOException {
            made = Optional.of(path);
            if (isOver) {
                delete();
            }
            return path;
        }

        synchronized boolean delete() throws IOException {
            isOver = true;
            return made.isPresent() && Files.deleteIfExists(made.get());
        }
    }

    private <T> Uni<T> onWorker(Work<T> work) {
        return Uni.createFrom().item(() -> {
            try {
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).runSubscriptionOn(worker);
    }
}
