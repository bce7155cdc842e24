package dev.custombot.faults.process;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** What stands before the hub: hands everything on, answers instead of the hub, or loses the hub's answers. */
public final class Gateway implements AutoCloseable {

    private static final String MESSAGES = "/messages";
    private static final String PAGE = "<html><head><title>Gateway</title></head><body><h1>Something went wrong</h1></body></html>";
    private static final Set<String> OF_THE_WAY = Set.of("host", "content-length", "transfer-encoding", "connection");
    private static final String ESCALATION = "escalation.transfer";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final HttpServer server;
    private final int hubPort;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger strangers = new AtomicInteger();
    /** On the server's event loop only. */
    private final Set<String> handedOver = new HashSet<>();
    private volatile Optional<Page> page = Optional.empty();
    private volatile boolean losesHandOvers;

    /** @param everything whether requests for tokens are answered with it, too */
    private record Page(int status, boolean everything) {}

    public Gateway(HubProcess hub) {
        hubPort = hub.port();
        server = vertx.createHttpServer().requestHandler(this::handle);
        try {
            server.listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a bot must be told. */
    public Map<String, String> botProperties() {
        String url = "http://localhost:" + server.actualPort();
        return Map.of("quarkus.custom-bot.hub.url", url + "/hub/v3", "quarkus.custom-bot.hub.token-url", url + "/oauth2/token");
    }

    /** Answers every request for messages with a page of its own. */
    public void answer(int status) {
        page = Optional.of(new Page(status, false));
    }

    /** Answers every request with it, those for tokens, too. */
    public void answerEverything(int status) {
        page = Optional.of(new Page(status, true));
    }

    public void mend() {
        page = Optional.empty();
    }

    /**
     * From now on it closes the connection when the hub has taken a hand-over, and answers as a hub does that looks first whether the
     * bot still has a part in the conversation.
     */
    public void loseHandOvers() {
        losesHandOvers = true;
    }

    /** How many pages it has answered with. */
    public int pages() {
        return pages.get();
    }

    /** How many answers to hand-overs were lost. */
    public int lost() {
        return lost.get();
    }

    /** How many requests were refused because the bot has no part in the conversation any more. */
    public int strangers() {
        return strangers.get();
    }

    private void handle(HttpServerRequest request) {
        boolean isForMessages = request.path().endsWith(MESSAGES);
        Optional<Page> now = page.filter(one -> isForMessages || one.everything());
        if (now.isPresent()) {
            pages.incrementAndGet();
            request.response().setStatusCode(now.get().status()).putHeader("Content-Type", "text/html").end(PAGE);
        } else {
            request.body().onSuccess(body -> handOn(request, body, isForMessages));
        }
    }

    private void handOn(HttpServerRequest request, Buffer body, boolean isForMessages) {
        Optional<String> stranger = isForMessages && losesHandOvers
                ? conversations(body, message -> true).filter(handedOver::contains).findFirst()
                : Optional.empty();
        if (stranger.isPresent()) {
            strangers.incrementAndGet();
            request.response().setStatusCode(400).putHeader("Content-Type", "application/json").end(new JsonObject()
                    .put("code", "400-240").put("developerMessage", "Sender is not part of following conversation :  "
                            + stranger.get())
                    .encode());
            return;
        }
        client.request(request.method(), hubPort, "localhost", request.uri()).compose(forward -> {
            request.headers().forEach(header -> {
                if (!OF_THE_WAY.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                    forward.putHeader(header.getKey(), header.getValue());
                }
            });
            return forward.send(body);
        }).compose(response -> response.body().onSuccess(answer -> answer(request, body, response, answer)))
                .onFailure(failure -> request.connection().close());
    }

    private void answer(HttpServerRequest request, Buffer body, HttpClientResponse response, Buffer answer) {
        List<String> over = losesHandOvers && response.statusCode() / 100 == 2 && request.path().endsWith(MESSAGES)
                ? conversations(body, message -> ESCALATION.equals(message.getJsonObject("type").getString("value"))).toList()
                : List.of();
        if (!over.isEmpty()) {
            handedOver.addAll(over);
            lost.incrementAndGet();
            request.connection().close();
            return;
        }
        request.response().setStatusCode(response.statusCode());
        Optional.ofNullable(response.getHeader("Content-Type"))
                .ifPresent(type -> request.response().putHeader("Content-Type", type));
        Optional.ofNullable(response.getHeader("Retry-After"))
                .ifPresent(wait -> request.response().putHeader("Retry-After", wait));
        request.response().end(answer);
    }

    private static Stream<String> conversations(Buffer body, Predicate<JsonObject> which) {
        return body.toJsonObject().getJsonObject("messages").getJsonArray("message").stream().map(JsonObject.class::cast)
                .filter(which).map(message -> message.getJsonObject("conversation").getString("id"));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
