package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.MessageType;

/** The page consists of files of its own, asks nobody else, and makes no markup of what anybody says. */
class PageTest {

    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private static final String[] OTHERS = {"src=\"http", "href=\"http", "from 'http", "import(", "@import", "url("};
    private static final String[] MARKUP = {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
            "createContextualFragment"};

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @ParameterizedTest
    @CsvSource({"/,text/html", "/app.js,text/javascript", "/style.css,text/css"})
    void files(String path, String type) {
        HttpResponse<String> answer = hub.send(hub.request(path).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
                "base-uri 'none'").doesNotContain("unsafe", "http", "*");
        assertThat(answer.body()).doesNotContain(OTHERS).doesNotContain(MARKUP);
    }

    @Test
    void eachScriptThatAnotherOneNeeds() {
        Map<String, String> scripts = scripts();

        assertThat(scripts).containsKeys("api.js", "cards.js", "chat.js", "choices.js", "form.js", "html.js", "receipts.js",
                "wire.js");
        assertThat(scripts.values()).allSatisfy(script -> assertThat(script).doesNotContain(OTHERS).doesNotContain(MARKUP));
    }

    @Test
    void eachTypeHasItsLooks() {
        String scripts = String.join("", scripts().values());

        assertThat(MessageType.known()).filteredOn(type -> !type.startsWith("typing.")).isNotEmpty()
                .allSatisfy(type -> assertThat(scripts).contains("'" + type + "'"));
    }

    @ParameterizedTest
    @CsvSource({"/other.js", "/egain-requests.json", "/../emulator/app.js"})
    void nothingElse(String path) {
        assertThat(hub.send(hub.request(path).GET()).statusCode()).isEqualTo(404);
    }

    /** From the page's own to all that they import. */
    private Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of("app.js"));
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            HttpResponse<String> answer = hub.send(hub.request("/" + name).GET());
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            scripts.put(name, answer.body());
            IMPORT.matcher(answer.body()).results().map(found -> found.group(1)).filter(other -> !scripts.containsKey(other))
                    .forEach(wanted::add);
        }
        return scripts;
    }
}
