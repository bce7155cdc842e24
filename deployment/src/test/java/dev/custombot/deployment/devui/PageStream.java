package dev.custombot.deployment.devui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.json.JsonObject;

/** What a page is told as long as it is open. */
final class PageStream implements WebSocket.Listener, AutoCloseable {

    private final List<JsonObject> told = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    PageStream(URI address, String method) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
        socket.sendText(new JsonObject().put("jsonrpc", "2.0").put("id", 1).put("method", method)
                .put("params", new JsonObject()).encode(), true).join();
    }

    List<JsonObject> told() {
        return told;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        part.append(data);
        if (isLast) {
            JsonObject result = new JsonObject(part.toString()).getJsonObject("result", new JsonObject());
            if (result.getValue("object") instanceof JsonObject object) {
                told.add(object);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
