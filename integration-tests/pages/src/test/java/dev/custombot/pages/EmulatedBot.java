package dev.custombot.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.deployment.emulator.HubEmulator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The bot's side of the hub: hears what is delivered, and says over the hub's API what a test wants said. */
public final class EmulatedBot implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private HubEmulator hub;

    EmulatedBot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback", this::hear);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/callback");
    }

    void isBehind(HubEmulator emulator) {
        hub = emulator;
    }

    /** The next callbacks are answered like this, and any other with 202. */
    public void answersWith(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** All messages that the hub has delivered. */
    public List<JsonObject> heard() {
        return heard;
    }

    public List<String> heardTexts() {
        return heard.stream().map(message -> message.getJsonObject("content", new JsonObject()).getString("text", "")).toList();
    }

    /** What a customer chose or filled in, in the message that came last. */
    public JsonObject lastJson() {
        return new JsonObject(heard.get(heard.size() - 1).getJsonObject("content").getString("json"));
    }

    /** Says it in the conversation of the message that came last. Returns the hub's answer. */
    public int says(Sendable... replies) {
        return says(Arrays.stream(replies).map(one -> message(one.toReply(), conversation())).toArray(JsonObject[]::new));
    }

    /** A text in that conversation, to be said as it is, or changed. */
    JsonObject message(String text) {
        return message(Reply.text(text), conversation());
    }

    private String conversation() {
        return heard.get(heard.size() - 1).getJsonObject("conversation").getString("id");
    }

    /** Returns the hub's answer. */
    int says(JsonObject... replies) {
        JsonArray messages = new JsonArray(Arrays.asList(replies));
        return post("/hub/v3/conversations/messages", "application/json", "Bearer " + token(),
                new JsonObject().put("messages", new JsonObject().put("message", messages)).encode()).statusCode();
    }

    /** Says a text to the visitor of the only conversation, as the API of Brevo has it. Returns Brevo's answer. */
    int saysAtBrevo(String key, String text) {
        String visitor = new JsonObject(get("/control/conversations").body()).getJsonArray("conversations").getJsonObject(0)
                .getString("id");
        JsonObject message = new JsonObject().put("visitorId", visitor).put("text", text).put("agentId", "agent-of-the-tests");
        return send(request("/v3/conversations/messages").header("Content-Type", "application/json").header("api-key", key)
                .POST(BodyPublishers.ofString(message.encode())).build()).statusCode();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub.url() + path));
    }

    private static JsonObject message(Reply reply, String conversation) {
        JsonObject content = new JsonObject();
        reply.content().kind().ifPresent(kind -> content.put(kind.label(), reply.content().value().orElse("")));
        JsonArray files = new JsonArray();
        reply.attachments().forEach(file -> {
            JsonObject one = new JsonObject().put("name", file.name()).put("url", String.valueOf(file.url().orElseThrow()));
            file.contentType().ifPresent(type -> one.put("contentType", type));
            file.size().ifPresent(size -> one.put("size", size));
            files.add(one);
        });
        JsonObject message = new JsonObject().put("messageId", UUID.randomUUID().toString())
                .put("type", new JsonObject().put("value", reply.type()))
                .put("conversation", new JsonObject().put("id", conversation))
                .put("sender",
                        new JsonObject().put("type", "custom_bot").put("participant", new JsonObject().put("name", "bot")));
        return (content.isEmpty() ? message : message.put("content", content))
                .mergeIn(files.isEmpty()
                        ? new JsonObject()
                        : new JsonObject().put("attachments",
                                new JsonObject().put("attachment", files)));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + hub.clientId() + "&client_secret=" + hub.clientSecret();
        return new JsonObject(post("/oauth2/token", "application/x-www-form-urlencoded", "", form).body())
                .getString("access_token");
    }

    private HttpResponse<String> post(String path, String type, String authorization, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Integer status = answers.poll();
            if (status == null) {
                new JsonObject(body).getJsonObject("messages").getJsonArray("message")
                        .forEach(message -> heard.add((JsonObject) message));
            }
            exchange.sendResponseHeaders(status == null ? 202 : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
