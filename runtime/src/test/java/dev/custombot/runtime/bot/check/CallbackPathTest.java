package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The callback is at one path: it takes nothing else of the application, and a request can name it. */
class CallbackPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"callback", "/", "/callback/", "/*", "/callback*", "/:x", "/a/:x", "/callback?x", "/callback#x",
            "/call back",
            "/a//b", "/a/./b", "/..", "/a/../b", "/call%62ack", "/rückruf", " /callback", "/callback\uFEFF"})
    void isRefused(String path) {
        assertThat(wrong(path)).containsExactly("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback", "/c", "/bots/advice/callback", "/callback.json", "/.well-known/callback",
            "/~bot/v1_2-x", "/a...b"})
    void isTaken(String path) {
        assertThat(wrong(path)).isEmpty();
    }

    private static List<String> wrong(String path) {
        return new CheckedConfig("callback.").set("path", path)
                .wrong(given -> CallbackCheck.path(given.bot().callback(), given.problems()));
    }
}
