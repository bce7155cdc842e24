package dev.custombot.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

import io.vertx.core.json.JsonArray;

/**
 * Runs a page's own modules, unchanged, on GraalJS and a document that is written in JavaScript. It has no layout: what a style hides or
 * how something looks is for a real browser, in which the same tests run with {@code -Ppages}.
 */
final class ScriptedPage implements Page {

    private static final Engine ENGINE = Engine.newBuilder("js").allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false").build();
    private static final long LIMIT_SECONDS = 60;

    private final Site site;
    private final Object calls;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final List<String> before = new ArrayList<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private Surroundings surroundings;
    private Context context;

    ScriptedPage(Site site) {
        this(site, site);
    }

    /** @param calls what answers calls of the application's methods */
    ScriptedPage(Site site, Object calls) {
        this.site = new WithDocument(site);
        this.calls = calls;
        onThread(this::open);
    }

    private Void open() {
        String markup = site.file("/").orElseThrow();
        surroundings = new Surroundings(site, markup, thread, kept);
        context = Context.newBuilder("js").engine(ENGINE).allowHostAccess(HostAccess.EXPLICIT)
                .option("js.unhandled-rejections", "warn").err(new Complaints(surroundings::complain))
                .allowIO(IOAccess.newBuilder().fileSystem(new ModuleFiles(site)).build()).build();
        context.getBindings("js").putMember("host", surroundings);
        context.getBindings("js").putMember("calls", calls);
        load(WithDocument.FOLDER + "window.js");
        load(WithDocument.FOLDER + "person.js");
        Value scripts = context.eval("js",
                "document.querySelectorAll('script').filter(one => one.type === 'module').map(one => one.src)");
        for (long i = 0; i < scripts.getArraySize(); i++) {
            load("/" + scripts.getArrayElement(i).asString());
        }
        return null;
    }

    private void load(String module) {
        context.eval("js", "module => import(module).catch(error => host.console('error', module + ': ' + error))")
                .executeVoid(module);
    }

    /** An element that the modules have defined. */
    void add(String element) {
        onThread(() -> context.eval("js", "name => document.body.append(document.createElement(name))").execute(element)
                .toString());
    }

    /** To those who listen to the method. */
    void tell(String method, String json) {
        onThread(() -> context.eval("js", "tell").execute(method, json).toString());
    }

    /** Ends what is told of the method. */
    void breakOff(String method, String problem) {
        onThread(() -> context.eval("js", "breakOff").execute(method, problem).toString());
    }

    /** As when the tab is closed: no element hears of it. */
    void hide() {
        onThread(() -> context.eval("js", "() => dispatchEvent(new Event('pagehide'))").execute().toString());
    }

    @Override
    public void click(String selector, String name) {
        person("click", selector, name);
    }

    @Override
    public void type(String selector, String text) {
        person("type", selector, text);
    }

    @Override
    public void choose(String selector, String text) {
        person("choose", selector, text);
    }

    @Override
    public void attach(String selector, String name, String type, String content) {
        person("attach", selector, name, type, content);
    }

    @Override
    public void press(String key) {
        person("press", key);
    }

    @Override
    public List<String> texts(String selector) {
        return list(person("texts", selector));
    }

    @Override
    public List<String> attributes(String selector, String attribute) {
        return list(person("attributes", selector, attribute));
    }

    @Override
    public boolean isOff(String selector, String name) {
        return Boolean.parseBoolean(person("isOff", selector, name));
    }

    @Override
    public String value(String selector) {
        return person("value", selector);
    }

    @Override
    public String focused() {
        return person("focused");
    }

    @Override
    public void reload() {
        onThread(() -> {
            leave();
            return open();
        });
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(before);
        all.addAll(surroundings.complaints());
        return all;
    }

    @Override
    public void close() {
        onThread(() -> {
            leave();
            return null;
        });
        thread.shutdownNow();
    }

    private void leave() {
        surroundings.leave();
        before.addAll(surroundings.complaints());
        context.close(true);
    }

    private String person(String does, Object... arguments) {
        return onThread(() -> context.eval("js", "person." + does).execute(arguments).toString());
    }

    private <T> T onThread(Callable<T> action) {
        try {
            return thread.submit(action).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The page does nothing any more", e);
        }
    }

    private static List<String> list(String json) {
        List<String> all = new ArrayList<>();
        new JsonArray(json).forEach(one -> all.add(one == null ? null : one.toString()));
        return all;
    }
}
