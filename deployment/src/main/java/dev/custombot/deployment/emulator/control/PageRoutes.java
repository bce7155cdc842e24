package dev.custombot.deployment.emulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The page for people, and the events that keep it up to date. */
public final class PageRoutes {

    private static final String FOLDER = "/dev/custombot/emulator/";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'none'";
    private static final List<String> SCRIPTS = List.of("api", "app", "cards", "chat", "choices", "composer",
            "conversations", "dom", "form", "html", "messages", "receipts", "session", "wire");

    private final Vertx vertx;
    private final HubState state;

    public PageRoutes(Vertx vertx, HubState state) {
        this.vertx = vertx;
        this.state = state;
    }

    public void addTo(Router router) {
        router.get("/control/events").handler(this::events);
        router.get("/").handler(context -> file(context, "index.html", "text/html"));
        router.get("/style.css").handler(context -> file(context, "style.css", "text/css"));
        SCRIPTS.stream().map(name -> name + ".js")
                .forEach(name -> router.get("/" + name).handler(context -> file(context, name, "text/javascript")));
    }

    private static void file(RoutingContext context, String name, String type) {
        try (InputStream content = PageRoutes.class.getResourceAsStream(FOLDER + name)) {
            context.response().putHeader("Content-Type", type + "; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache")
                    .putHeader("Content-Security-Policy", POLICY)
                    .end(Buffer.buffer(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void events(RoutingContext context) {
        HttpServerResponse response = context.response().setChunked(true).putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache");
        Consumer<String> listener = what -> response.write("data: " + what + "\n\n");
        state.listen(listener);
        long heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> response.write(": still here\n\n"));
        response.closeHandler(closed -> {
            state.forget(listener);
            vertx.cancelTimer(heartbeat);
        });
        response.write("data: hello\n\n");
    }
}
