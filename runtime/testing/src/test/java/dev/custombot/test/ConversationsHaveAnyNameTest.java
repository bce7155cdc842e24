package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

/** A conversation has its name in each request to the emulator, whatever is in it. */
class ConversationsHaveAnyNameTest {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private HttpServer hub;

    @BeforeEach
    void aHub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            URI uri = exchange.getRequestURI();
            asked.add(uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
            byte[] bytes = "{\"replies\":[],\"deliveries\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "a/b", "a & b", "Ä?"})
    void isTheSameEverywhere(String name) {
        TestConversation conversation = conversation(name);
        conversation.customerSays("hello").replies();
        conversation.state();
        conversation.awaitDelivery();

        assertThat(asked).containsExactlyInAnyOrder("/control/conversations/" + name + "/messages",
                "/control/conversations/" + name, "/control/replies?conversation=" + name,
                "/control/deliveries?conversation=" + name);
    }

    @Test
    void aFileToo() {
        conversation("c").customerAttaches("my coat.jpg", "image/jpeg", new byte[]{1});

        assertThat(asked).contains("/control/assets?name=my coat.jpg");
    }

    private TestConversation conversation(String name) {
        return Hub.at(URI.create("http://localhost:" + hub.getAddress().getPort())).conversation(name);
    }
}
