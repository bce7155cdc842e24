package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page consists of files of its own and asks nobody else. */
class PageTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @ParameterizedTest
    @CsvSource({"/,text/html", "/app.js,text/javascript", "/style.css,text/css"})
    void files(String path, String type) {
        HttpResponse<String> answer = hub.send(hub.request(path).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(answer.body()).doesNotContain("innerHTML", "src=\"http", "href=\"http");
    }
}
