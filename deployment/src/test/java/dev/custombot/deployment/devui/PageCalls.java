package dev.custombot.deployment.devui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.vertx.core.json.JsonObject;

/** Calls methods as a page does, over one socket, and has the answer when it comes. */
final class PageCalls implements WebSocket.Listener, AutoCloseable {

    private static final int LIMIT_SECONDS = 60;
    /** Others count from 1. */
    private static final int FIRST = 1_000;

    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();
    private final String namespace;
    private final WebSocket socket;

    PageCalls(URI address, String namespace) {
        this.namespace = namespace;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** The result as JSON. */
    String call(String method, Map<String, Object> parameters) throws Exception {
        int id = FIRST + answers.size();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(new JsonObject().put("jsonrpc", "2.0").put("id", id).put("method", namespace + "_" + method)
                .put("params", new JsonObject(parameters)).encode(), true).join();
        JsonObject told = answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (told.containsKey("error")) {
            throw new IllegalStateException(method + ": " + told.getValue("error"));
        }
        return String.valueOf(told.getJsonObject("result").getValue("object"));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        part.append(data);
        if (isLast) {
            JsonObject told = new JsonObject(part.toString());
            part.setLength(0);
            if (told.getValue("id") instanceof Integer id && answers.containsKey(id)) {
                answers.get(id).complete(told);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
