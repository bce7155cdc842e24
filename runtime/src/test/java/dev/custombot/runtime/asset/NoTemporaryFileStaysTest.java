package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;

/** A transfer that nobody waits for any more leaves no file behind, be it made already or not. */
class NoTemporaryFileStaysTest {

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newFixedThreadPool(2);
    private final LocalFiles files = new LocalFiles(vertx, worker);

    @AfterEach
    void close() {
        worker.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsWrittenWhenItIsCancelled(@TempDir Path folder) throws Exception {
        CompletableFuture<Path> part = new CompletableFuture<>();
        Cancellable transfer = files.replacing(folder.resolve("target"), file -> {
            part.complete(file);
            return Uni.createFrom().nothing();
        }).subscribe().with(done -> {});
        assertThat(part.get(10, TimeUnit.SECONDS)).exists();
        transfer.cancel();

        awaitWorker();
        assertThat(list(folder)).isEmpty();
    }

    @Test
    void whatIsMadeWhenItIsCancelledAlready() throws Exception {
        CompletableFuture<Cancellable> transfer = new CompletableFuture<>();
        CompletableFuture<List<Path>> during = new CompletableFuture<>();
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[10]) {

            @Override
            public void close() {
                transfer.join().cancel();
                // Behind what the other thread does because of it.
                CompletableFuture.runAsync(() -> {}, worker).join();
                during.complete(spooled());
            }
        };
        List<Path> before = spooled();
        transfer.complete(files.spooled(stream, content -> Uni.createFrom().nothing()).subscribe().with(done -> {}));

        List<Path> made = new ArrayList<>(during.get(10, TimeUnit.SECONDS));
        made.removeAll(before);
        assertThat(made).isNotEmpty();
        awaitWorker();
        assertThat(made).noneMatch(Files::exists);
    }

    private void awaitWorker() throws InterruptedException {
        worker.shutdown();
        assertThat(worker.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private static List<Path> spooled() {
        return list(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().startsWith("custom-bot-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
