package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;
import dev.custombot.runtime.hub.brevo.callback.BrevoWebhookSplitter;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;

/**
 * The rotation of a secret asks the callback with such bodies, and so do people who try it: nobody shall look for messages that never were.
 * The answer and the count are those of any body that is none.
 */
class ABodyWithoutMessagesLosesNoneTest {

    private static final BodyLimits LIMITS = new BodyLimits(10_000, 2_000, 200, 50, 1_000, 100);
    private static final BotIdentity BOT = new BotIdentity("tea-bot", Optional.empty(), Optional.empty());

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"messages\":{\"message\":[]}}",
            "{\"metadata\":{\"a\":1},\"messages\":{\"message\":[]}}"})
    void ofEgain(String body) throws IOException {
        refused(new EgainCallbackSplitter(LIMITS)::split, body);

        assertThat(logged.lines()).noneMatch(line -> line.contains("messages are lost"));
    }

    /** There may be messages in it, where nobody looks for them. */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"message\":[{}]}", "{\"messages\":[{}]}", "{\"metadata\":{\"message\":[{}]}}"})
    void ofAnotherFormItMayHaveSome(String body) throws IOException {
        refused(new EgainCallbackSplitter(LIMITS)::split, body);

        assertThat(logged.lines()).anyMatch(line -> line.startsWith("CBOT00137") && line.contains("messages are lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]"})
    void ofBrevo(String body) throws IOException {
        refused(new BrevoWebhookSplitter(LIMITS, BOT)::split, body);

        assertThat(logged.lines()).noneMatch(line -> line.contains("messages are lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{\"messages\":[{}]}", "[{},{\"messages\":[{}]}]"})
    void ofAnotherFormItMayHaveSomeAtBrevo(String body) throws IOException {
        refused(new BrevoWebhookSplitter(LIMITS, BOT)::split, body);

        assertThat(logged.lines()).anyMatch(line -> line.startsWith("CBOT00137") && line.contains("messages are lost"));
    }

    private void refused(Function<byte[], List<DeliveredMessage>> splitter, String body) throws IOException {
        server.splits(splitter);
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 400 ");
        }
        CallbackServer.await(() -> server.counted(400, "malformed") == 1);
    }
}
