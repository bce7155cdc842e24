package dev.custombot.deployment.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** A callback that answers as told, 202 by default, and remembers what came. */
public final class FakeCallback implements AutoCloseable {

    public record Call(URI uri, Headers headers, String body) {

        public String authorization() {
            return headers.getFirst("Authorization");
        }

        public String contentType() {
            return headers.getFirst("Content-Type");
        }

        public JsonObject json() {
            return new JsonObject(body);
        }

        public JsonObject message() {
            return new JsonObject(body).getJsonObject("messages").getJsonArray("message").getJsonObject(0);
        }

        public String text() {
            return message().getJsonObject("content").getString("text");
        }
    }

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String heldText = "";
    private volatile byte[] body = {};
    private volatile CountDownLatch release = new CountDownLatch(0);

    public FakeCallback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/callback", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/callback");
    }

    public void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** The next answers have this body, and the statuses. */
    public void answersWith(String text, Integer... statuses) {
        body = text.getBytes(StandardCharsets.UTF_8);
        answers(statuses);
    }

    /** The answer to this text waits for {@link #release()}. */
    public void hold(String text) {
        release = new CountDownLatch(1);
        heldText = text;
    }

    public void release() {
        release.countDown();
    }

    public List<Call> calls() {
        return calls;
    }

    public List<String> texts() {
        return calls.stream().map(Call::text).toList();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange.getRequestURI(), exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            if (!heldText.isEmpty() && call.body().contains("\"" + heldText + "\"")) {
                release.await();
            }
            Integer status = answers.poll();
            byte[] text = body;
            exchange.sendResponseHeaders(status == null ? 202 : status, text.length == 0 ? -1 : text.length);
            if (text.length > 0) {
                exchange.getResponseBody().write(text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
