package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Assets;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.asset.FakeHub.Config;
import io.vertx.core.http.HttpServerRequest;

/** An address that is over is asked for anew, what passes is tried again, and whatever does not come whole is a failure. */
class WhatPassesIsTriedAgainTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 410, 500, 503, 429})
    void anUploadHasAnotherAddressEachTime(int status) {
        AtomicInteger requests = new AtomicInteger();
        List<String> bodies = new CopyOnWriteArrayList<>();
        try (FakeHub hub = new FakeHub(request -> request.body().onSuccess(body -> {
            bodies.add(request.uri() + " " + request.getHeader("Content-Type") + " " + body);
            request.response().setStatusCode(requests.getAndIncrement() == 0 ? status : 200).end();
        }))) {
            Attachment file = hub.at(hub.address("/one"), hub.address("/two")).assets().blocking().upload(CONTENT, "a.txt",
                    "text/plain");
            assertThat(bodies).containsExactly("/one text/plain content", "/two text/plain content");
            assertThat(hub.asked).containsExactly("create sms a.txt 7", "create sms a.txt 7");
            assertThat(file.id()).contains(FakeHub.ID);
            assertThat(file.size()).hasValue(7);
            assertThat(file.digest().orElseThrow()).hasSize(64);
        }
    }

    @Test
    void whatTheStorageRefusesForGoodIsNotTriedAgain() {
        AtomicInteger requests = new AtomicInteger();
        try (FakeHub hub = new FakeHub(answering(400, requests))) {
            hub.at(hub.address("/one"));
            assertThatThrownBy(() -> hub.assets().blocking().upload(CONTENT, "a.txt", "text/plain"))
                    .isInstanceOfSatisfying(HubRequestException.class, error -> {
                        assertThat(error.operation()).isEqualTo("asset.upload");
                        assertThat(error.status()).hasValue(400);
                    });
            assertThat(requests).hasValue(1);
        }
    }

    @Test
    void theAddressThatCameWithAMessageIsTakenFirstAndTheHubAskedWhenItIsOver() throws IOException {
        try (FakeHub hub = new FakeHub(request -> request.response()
                .setStatusCode(request.uri().equals("/over") ? 403 : 200).end("content"))) {
            Assets assets = hub.at(hub.address("/fresh")).assets();

            assertThat(read(assets, received(hub, "/good"))).isEqualTo("content");
            assertThat(hub.asked).isEmpty();
            assertThat(read(assets, received(hub, "/over"))).isEqualTo("content");
            assertThat(hub.asked).containsExactly("find " + FakeHub.ID);
        }
    }

    @Test
    void anAddressOfTheHubThatIsOverIsAskedForAnew() throws IOException {
        try (FakeHub hub = new FakeHub(request -> request.response()
                .setStatusCode(request.uri().equals("/over") ? 403 : 200).end("content"))) {
            Assets assets = hub.at(hub.address("/over"), hub.address("/fresh")).assets();
            assertThat(read(assets, Attachment.uploaded(FakeHub.ID))).isEqualTo("content");
            assertThat(hub.asked).hasSize(2);
        }
    }

    @Test
    void aFileThatEndsEarlyIsAFailureAndLeavesTheTargetAlone() throws IOException {
        try (FakeHub hub = new FakeHub(request -> {
            request.response().putHeader("Content-Length", "1000").write("content")
                    .onComplete(sent -> request.connection().close());
        })) {
            Path target = Files.writeString(folder.resolve("target"), "as it was");
            Attachment file = Attachment.at(hub.address("/a"), "a.txt", "text/plain", 1000);

            assertThatThrownBy(() -> hub.assets().blocking().download(file, target)).isInstanceOf(HubRequestException.class);
            assertThatThrownBy(() -> read(hub.assets(), file)).isInstanceOf(HubRequestException.class);
            assertThat(target).hasContent("as it was");
            assertThat(folder.toFile().list()).containsExactly("target");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        try (FakeHub hub = new FakeHub(request -> request.response().end("contents"))) {
            assertThatThrownBy(() -> read(hub.assets(new Config().atMost(7)),
                    Attachment.at(hub.address("/a"), "a.txt", "text/plain", 8)))
                    .isInstanceOfSatisfying(HubRequestException.class,
                            error -> assertThat(error.code()).isEqualTo(HubRequestException.BAD_SIZE));
        }
    }

    @Test
    void aStorageThatNeverAnswersIsNotWaitedForForEver() {
        try (FakeHub hub = new FakeHub(request -> {})) {
            Assets assets = hub.at(hub.address("/a")).assets(new Config().within(Duration.ofMillis(100)));
            assertThatThrownBy(() -> assets.blocking().upload(CONTENT, "a.txt", "text/plain"))
                    .isInstanceOfSatisfying(HubRequestException.class,
                            error -> assertThat(error.code()).isEqualTo(HubRequestException.NO_ANSWER));
            assertThat(hub.asked).hasSize(4);
        }
    }

    @Test
    void aFileThatIsNotThereOrTooLargeIsNotAnnounced() throws IOException {
        try (FakeHub hub = new FakeHub(answering(200, new AtomicInteger()))) {
            assertThatThrownBy(() -> hub.assets().blocking().upload(folder.resolve("nowhere")))
                    .isInstanceOf(UncheckedIOException.class);
            Path empty = Files.createFile(folder.resolve("empty.txt"));
            assertThatThrownBy(() -> hub.assets().blocking().upload(empty)).isInstanceOf(HubRequestException.class);
            assertThatThrownBy(() -> hub.assets().blocking().upload(InputStream.nullInputStream(), "a.txt", "text/plain"))
                    .isInstanceOf(HubRequestException.class);
            assertThatThrownBy(() -> hub.assets().upload(new byte[0], "a.txt", "text/plain"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> hub.assets().upload(CONTENT, "x".repeat(256), "text/plain"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(hub.asked).isEmpty();
        }
    }

    @Test
    void whereTheHubTakesNoFilesItSaysSoAndReadsAllTheSame() throws IOException {
        try (FakeHub hub = new FakeHub(request -> request.response().end("content"))) {
            BotAssets none = new BotAssets(new Config().allowing("http://localhost:" + hub.address("/").getPort()),
                    Optional.empty(), hub.transport(), hub.vertx, hub.executor(), Optional::empty, java.time.Clock.systemUTC(),
                    new dev.custombot.runtime.metrics.BotMetrics(hub.meters, "bot"));
            assertThat(none.takesFiles()).isFalse();
            assertThat(read(none.assets(), Attachment.at(hub.address("/a"), "a.txt", "text/plain", 7))).isEqualTo("content");
            assertThatThrownBy(() -> none.assets().upload(CONTENT, "a.txt", "text/plain"))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static Consumer<HttpServerRequest> answering(int status, AtomicInteger requests) {
        return request -> request.body().onSuccess(body -> {
            requests.incrementAndGet();
            request.response().setStatusCode(status).end();
        });
    }

    private static Attachment received(FakeHub hub, String path) {
        return Attachment.of(Optional.of(FakeHub.ID), "a.txt", Optional.of("text/plain"), OptionalLong.of(7),
                Optional.of(hub.address(path)));
    }

    private static String read(Assets assets, Attachment file) throws IOException {
        try (InputStream content = assets.blocking().download(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
