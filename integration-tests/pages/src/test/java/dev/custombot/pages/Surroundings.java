package dev.custombot.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;

import dev.custombot.pages.ServerEvents.Listener;
import io.vertx.core.json.JsonObject;

/** What the scripts of a page can have done outside of it. Whatever comes of it is told on the page's thread. */
public final class Surroundings {

    private final Site site;
    private final String markup;
    private final ScheduledExecutorService thread;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> kept;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<ServerEvents> streams = new CopyOnWriteArrayList<>();
    private volatile boolean isLeft;

    /** @param kept what the tab keeps of the page when it is opened again */
    Surroundings(Site site, String markup, ScheduledExecutorService thread, Map<String, String> kept) {
        this.site = site;
        this.markup = markup;
        this.thread = thread;
        this.kept = kept;
    }

    void leave() {
        isLeft = true;
        streams.forEach(ServerEvents::close);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void complain(String what) {
        complaints.add(what);
    }

    @Export
    public String markup() {
        return markup;
    }

    @Export
    public String address() {
        return site.address();
    }

    @Export
    public String origin() {
        return URI.create(site.address()).resolve("/").toString();
    }

    @Export
    public String parse(String text, String context) {
        return Markup.parse(text, context);
    }

    @Export
    public String resolve(String address) {
        return resolve(address, site.address());
    }

    @Export
    public String resolve(String address, String base) {
        return base.isEmpty() ? URI.create(address).toString() : URI.create(base).resolve(address).toString();
    }

    @Export
    public String parts(String address) {
        URI uri = URI.create(address);
        if (uri.getScheme() == null) {
            throw new IllegalArgumentException(address + " is no address");
        }
        return new JsonObject().put("host", String.valueOf(uri.getRawAuthority()))
                .put("pathname", String.valueOf(uri.getRawPath()))
                .put("protocol", uri.getScheme() + ":").put("hostname", String.valueOf(uri.getHost())).encode();
    }

    @Export
    public void console(String level, String words) {
        if (!List.of("log", "info", "debug").contains(level)) {
            complain(words);
        }
    }

    @Export
    public void later(Value action, long millis) {
        thread.schedule(() -> run(action), millis, TimeUnit.MILLISECONDS);
    }

    @Export
    public void fetch(String method, String address, String headers, String body, Value answered, Value failed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        new JsonObject(headers).forEach(header -> request.header(header.getKey(), String.valueOf(header.getValue())));
        client.sendAsync(request.build(), BodyHandlers.ofString()).whenComplete((answer, problem) -> onThread(() -> {
            if (problem == null) {
                run(answered, answer.statusCode(), answer.body());
            } else {
                run(failed, String.valueOf(problem.getMessage()));
            }
        }));
    }

    @Export
    public void listen(String address, Value opened, Value told, Value lost) {
        ServerEvents events = new ServerEvents(client, URI.create(address),
                new Listener(() -> run(opened), data -> run(told, data),
                        isOver -> run(lost, isOver)),
                thread);
        streams.add(events);
        events.begin();
    }

    @Export
    public String recall(String key) {
        return kept.get(key);
    }

    @Export
    public void remember(String key, String value) {
        kept.put(key, value);
    }

    private void onThread(Runnable action) {
        try {
            thread.execute(action);
        } catch (RejectedExecutionException e) {
            // The page is closed: nobody hears it.
        }
    }

    private void run(Value action, Object... arguments) {
        if (isLeft) {
            return;
        }
        try {
            action.executeVoid(arguments);
        } catch (RuntimeException e) {
            complain(e.toString());
        }
    }
}
