package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A callback, and a token endpoint beside it, that accept what they are told to. */
final class FakeCallback implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Set<String> accepted = ConcurrentHashMap.newKeySet();
    final Queue<Integer> next = new ArrayDeque<>();
    volatile Runnable beforeAnswer = () -> {};
    private final HttpServer server;

    FakeCallback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback", this::callback);
        server.createContext("/token", this::token);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void callback(HttpExchange exchange) throws IOException {
        try (exchange) {
            String shown = exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("X-Key");
            asked.add(shown);
            beforeAnswer.run();
            Integer status = next.poll();
            exchange.sendResponseHeaders(status != null ? status : accepted.contains(shown) ? 400 : 401, -1);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = ("{\"access_token\":\"token of " + payload + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(payload.contains("wrong") ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
