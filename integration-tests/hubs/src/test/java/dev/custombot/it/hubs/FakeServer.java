package dev.custombot.it.hubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A hub's side of the wire: gives the answers that a test wants, and its usual ones when a test wants none. */
public final class FakeServer implements AutoCloseable {

    /** A request as it came. */
    public record Request(String method, URI uri, Map<String, String> headers, String body) {}

    /** What the bot gets; the status 0 ends the connection without a word. */
    public record Answer(int status, Map<String, String> headers, String body, CompletableFuture<?> event) {

        public static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body, CompletableFuture.completedFuture(null));
        }

        public static Answer reset() {
            return of(0, "");
        }

        public Answer with(String header, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(header, value);
            return new Answer(status, all, body, event);
        }

        /** The same, not given before the event. */
        public Answer after(CompletableFuture<?> other) {
            return new Answer(status, headers, body, other);
        }
    }

    private final Function<Request, Answer> usual;
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    public FakeServer(Function<Request, Answer> usual) {
        this.usual = usual;
        this.server = listen(0);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next request that would send something gets this. */
    public void answerNext(Answer answer) {
        next.add(answer);
    }

    /** What was wanted next and was not asked for. */
    public void forget() {
        next.clear();
    }

    /** What would have sent something, oldest first. */
    public List<Request> requests() {
        return requests;
    }

    /** Nobody listens while this goes on. */
    public void awayWhile(Runnable step) {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            step.run();
        } finally {
            server = listen(port);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            made.createContext("/", this::handle);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Request request = new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers(exchange), body);
        boolean isToken = request.uri().getPath().equals("/token");
        if (!isToken) {
            requests.add(request);
        }
        Answer wanted = isToken ? null : next.poll();
        Answer answer = wanted == null ? usual.apply(request) : wanted;
        await(answer.event());
        if (answer.status() > 0) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** The first of each name, in lower case. */
    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    private static void await(CompletableFuture<?> event) throws IOException {
        try {
            event.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The event has not come", e);
        }
    }
}
