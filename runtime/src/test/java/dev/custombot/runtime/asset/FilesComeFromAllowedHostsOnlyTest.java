package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Assets;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.asset.FakeHub.Config;

/** An address may be anybody's: only allowed hosts are asked, and nothing leads out of them. */
class FilesComeFromAllowedHostsOnlyTest {

    @ParameterizedTest
    @CsvSource({"https://hub.example/a,true", "https://hub.example:443/a,true", "https://HUB.example/a,true",
            "https://hub.example:8443/a,false", "http://hub.example/a,false", "https://hub.example.evil.example/a,false",
            "https://evil.example/hub.example,false", "https://hub.example@evil.example/a,false",
            "https://me@hub.example/a,false", "https://files.example/a,true", "https://a.files.example/a,false",
            "https://a.cdn.example/a,true", "https://a.b.cdn.example/a,true", "https://cdn.example/a,false",
            "https://acdn.example/a,false", "https://ports.example:8443/a,true", "https://ports.example/a,false",
            "http://plain.example/a,true", "https://plain.example/a,false", "http://169.254.169.254/latest,false",
            "http://localhost/a,false", "file:///etc/passwd,false", "ftp://files.example/a,false", "/a,false",
            "https:///a,false", "jar:https://files.example/a,false"})
    void ofTheHubItselfAndOfTheList(String address, boolean allowed) {
        AllowedHosts hosts = new AllowedHosts(Optional.of(URI.create("https://hub.example/api/v3")),
                List.of("files.example", "*.cdn.example", "ports.example:8443", "http://plain.example"));
        assertThat(hosts.allow(URI.create(address))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "https://files.example/path", "files.example?", "a b", "ftp://files.example", "*.",
            "me@files.example",
            "files.*"})
    void whatIsNoHostIsFound(String entry) {
        assertThat(AllowedHosts.flaw(entry)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.example", "*.files.example", "files.example:8443", "http://files.example",
            "https://files.example",
            "localhost", "[::1]:8080", "10.0.0.1"})
    void whatIsOneIsTaken(String entry) {
        assertThat(AllowedHosts.flaw(entry)).isEmpty();
    }

    @Test
    void anotherHostIsNotAskedAtAll() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (FakeHub other = new FakeHub(request -> {
            requests.incrementAndGet();
            request.response().end("secret");
        });
                FakeHub hub = new FakeHub(request -> request.response().end()).at(other.address("/upload"))) {
            Assets assets = hub.assets();

            assertRefused(() -> content(assets, file(other.address("/secret"))));
            assertRefused(() -> assets.blocking().upload(new byte[]{1}, "a.txt", "text/plain"));
            assertThat(requests).hasValue(0);
            assertThat(hub.meters.get("custom.bot.hub.calls").tag("outcome", "address_not_allowed").timers()).isNotEmpty();

            assertThat(content(hub.assets(new Config().allowing("http://localhost:" + other.address("/").getPort())),
                    file(other.address("/secret")))).isEqualTo("secret");
        }
    }

    @Test
    void noRedirectIsFollowed() {
        AtomicInteger requests = new AtomicInteger();
        try (FakeHub hub = new FakeHub(request -> {
            requests.incrementAndGet();
            request.response().setStatusCode(302).putHeader("Location", "/elsewhere").end();
        })) {
            assertThatThrownBy(() -> content(hub.assets(), file(hub.address("/a"))))
                    .isInstanceOfSatisfying(HubRequestException.class, error -> assertThat(error.code()).isEqualTo("302"));
            assertThat(requests).hasValue(1);
        }
    }

    private static Attachment file(URI address) {
        return Attachment.at(address, "a.txt", "text/plain", 6);
    }

    private static String content(Assets assets, Attachment file) throws IOException {
        try (InputStream content = assets.blocking().download(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HubRequestException.class, error -> {
            assertThat(error.code()).isEqualTo(HubRequestException.ADDRESS_NOT_ALLOWED);
            assertThat(error.isPassing()).isFalse();
        });
    }
}
