package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;

/** A callback, and a token endpoint beside it, that accept what they are told to. */
final class FakeCallback implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Set<String> accepted = ConcurrentHashMap.newKeySet();
    final Queue<Integer> next = new ArrayDeque<>();
    volatile Runnable beforeAnswer = () -> {};
    /** What is answered before anybody looks who calls. */
    volatile Optional<Answer> unseen = Optional.empty();
    private final EgainCallbackSplitter splitter = new EgainCallbackSplitter(
            new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000));
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
            int answered = status != null ? status : accepted.contains(shown) ? 400 : 401;
            byte[] received = exchange.getRequestBody().readAllBytes();
            answer(exchange, unseen.orElseGet(() -> new Answer(answered, answered == 400 ? problem(received) : "")));
        }
    }

    /** The bot's own, of an authenticated callback. */
    private String problem(byte[] received) {
        try {
            return splitter.split(received).toString();
        } catch (CallbackProblem e) {
            return e.body();
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange,
                    new Answer(payload.contains("wrong") ? 401 : 200, "{\"access_token\":\"token of " + payload + "\"}"));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Answer(int status, String body) {}
}
