package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.core.ThrowingRunnable;
import org.graalvm.polyglot.HostAccess.Export;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A page of the Dev UI, and in place of the application what a test lets it answer. Whatever a page calls must be a method that the
 * extension has, with the parameters that it has.
 */
public final class DevUi implements AfterEachCallback {

    /** A call that a page has made; of what is the Dev UI's own with the name before its method. */
    public record Call(String method, JsonObject parameters) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DevUiMethods METHODS = new DevUiMethods();

    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> cancelled = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private ScriptedPage page;

    public DevUi() {
        answers("emulators", new JsonArray());
    }

    /** To be said before the page is opened that asks for it at once. */
    public void answers(String method, Object result) {
        answers.put(method, result);
        problems.remove(method);
    }

    public void failsWith(String method, String problem) {
        problems.put(method, problem);
    }

    public Page open(String component) {
        page = new ScriptedPage(new DevUiSite(component), this);
        page.add(component);
        return page;
    }

    /** Those who listen hear it. */
    public void tells(String method, JsonObject news) {
        page.tell(method, news.encode());
    }

    /** What is told of the method ends. */
    public void breaksOff(String method, String problem) {
        page.breakOff(method, problem);
    }

    /** The tab is closed. */
    public void isClosed() {
        page.hide();
    }

    /** To what the page listens no more. */
    public List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    @Export
    public void cancelled(String method) {
        cancelled.add(method);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    public void until(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(page.complaints()).as("complaints of the page").isEmpty();
            assertion.run();
        });
    }

    @Export
    public String call(String namespace, String method, String parameters) {
        if (!namespace.isEmpty()) {
            calls.add(new Call(namespace + "." + method, new JsonObject(parameters)));
            return new JsonObject().put("result", true).encode();
        }
        JsonObject given = new JsonObject(parameters);
        calls.add(new Call(method, given));
        if (!METHODS.has(method)) {
            complaints.add("There is no method " + method);
        } else if (!METHODS.parameters(method).equals(new TreeSet<>(given.fieldNames()))) {
            complaints
                    .add(method + " has the parameters " + METHODS.parameters(method) + ", and is given " + given.fieldNames());
        }
        if (METHODS.isStream(method)) {
            return new JsonObject().put("stream", true).encode();
        }
        return problems.containsKey(method)
                ? new JsonObject().put("problem", problems.get(method)).encode()
                : new JsonObject().put("result", answers.getOrDefault(method, new JsonObject())).encode();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        complaints.addAll(page.complaints());
        page.close();
        assertThat(complaints).as("complaints of the page").isEmpty();
    }
}
