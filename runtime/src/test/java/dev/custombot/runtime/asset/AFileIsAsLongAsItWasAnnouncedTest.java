package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.metrics.BotMetrics;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The length that an upload announces is that of what is sent: a file that was changed meanwhile is no whole request. */
class AFileIsAsLongAsItWasAnnouncedTest {

    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    private final AtomicInteger whole = new AtomicInteger();

    @Test
    void asItIs() throws IOException {
        upload(LENGTH, Duration.ofSeconds(30));

        assertThat(whole).hasValue(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {LENGTH - 1, LENGTH + 1, 1, 10 * LENGTH})
    void neitherMoreNorLess(int announced) {
        assertThatThrownBy(() -> upload(announced, Duration.ofSeconds(3))).isInstanceOf(HubRequestException.class);
        assertThat(whole).as("no request came to its end").hasValue(0);
    }

    private void upload(int announced, Duration limit) throws IOException {
        Path file = Files.write(folder.resolve("changed.bin"), new byte[LENGTH]);
        try (FakeHub hub = new FakeHub(this::take);
                Storage storage = new Storage(hub.vertx, hub.transport(), new AllowedHosts(Optional.of(hub.hub()), List.of()),
                        new Storage.Settings(HttpMethod.POST, limit, Long.MAX_VALUE),
                        new BotMetrics(hub.meters, "bot"))) {
            storage.upload(hub.address("/a"), "application/octet-stream", new AssetContent.OfFile(hub.vertx, file, announced))
                    .await().atMost(Duration.ofSeconds(60));
        }
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            whole.set(body.length());
            request.response().end();
        });
    }
}
