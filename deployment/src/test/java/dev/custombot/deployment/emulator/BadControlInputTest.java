package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** The control API says what is wrong with a request, and nothing changes. */
class BadControlInputTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"POST; /control/faults; {\"count\":\"three\",\"status\":503}; count",
            "POST; /control/faults; {\"target\":\"nobody\",\"status\":503}; target", "POST; /control/faults; {}; status",
            "POST; /control/faults; [1]; JSON object", "POST; /control/faults; {nope; JSON object",
            "PUT; /control/callback; {}; url", "PUT; /control/callback; {\"url\":\"somewhere\"}; url",
            "PUT; /control/callback; {\"url\":\"http://a b\"}; url",
            "POST; /control/conversations/c-1/messages; {\"text\":7}; text",
            "POST; /control/conversations/c-1/messages; {\"times\":-1}; times",
            "POST; /control/conversations/c-1/messages; ''; body",
            "PUT; /control/conversations/c-1; {\"state\":\"gone\"}; state",
            "PUT; /control/conversations/c-1; {\"messages\":[7]}; messages",
            "PUT; /control/conversations/c-1; {\"messages\":[{\"id\":\"m\"}]}; messages",
            "PUT; /control/conversations/c-1; {\"messages\":[{\"id\":\"m\",\"type\":{},\"sender\":{\"type\":\"customer\"}}]}; messages",
            "POST; /control/deliveries?authorization=other; {}; authorization",
            "POST; /control/deliveries?contentType=a%0Ab; {}; contentType"})
    void isRefused(String method, String path, String body, String named) {
        HttpResponse<String> answer = hub.send(hub.request(path).method(method, BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("title")).isNotEmpty();
        assertThat(new JsonObject(answer.body()).getString("detail")).contains(named).doesNotContain("Exception");
        assertThat(hub.get("/control/conversations").getJsonArray("conversations")).isEmpty();
        assertThat(hub.get("/control/callback").getString("url")).isEqualTo(hub.callback().address().toString());
    }
}
