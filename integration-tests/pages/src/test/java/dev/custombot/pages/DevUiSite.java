package dev.custombot.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** A page of the extension as the Dev UI shows it: with the Dev UI's Lit, and with modules around it that stand in for the Dev UI's. */
final class DevUiSite implements Site {

    private static final String OWN = "/dev-ui/";
    private static final String AROUND = "/dev-ui-around/";
    private static final Map<String, String> NAMES = names();

    private final String component;

    DevUiSite(String component) {
        this.component = component;
    }

    @Override
    public String address() {
        return "http://localhost/q/dev-ui/";
    }

    @Override
    public Optional<String> file(String path) {
        if (path.equals("/")) {
            return Optional.of("<!doctype html><html><body><script type=\"module\" src=\"dev-ui/" + component
                    + ".js\"></script></body></html>");
        }
        return WithDocument.resource(path.startsWith(OWN) || path.startsWith(AROUND) ? path : "/META-INF/resources" + path);
    }

    /** Of the Dev UI, or of what it brings. */
    @Override
    public Optional<String> named(String name) {
        String around = AROUND + name + ".js";
        return WithDocument.resource(around).isPresent() ? Optional.of(around) : placed(name);
    }

    private static Optional<String> placed(String name) {
        int slash = name.indexOf('/', name.startsWith("@") ? name.indexOf('/') + 1 : 0);
        return Optional.ofNullable(NAMES.get(name)).or(() -> slash < 0
                ? Optional.empty()
                : Optional.ofNullable(NAMES.get(name.substring(0, slash + 1))).map(place -> place + name.substring(slash + 1)));
    }

    /** As the archives of the modules say themselves. */
    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        try {
            for (URL map : Collections.list(DevUiSite.class.getClassLoader().getResources("META-INF/importmap.json"))) {
                try (InputStream content = map.openStream()) {
                    new JsonObject(new String(content.readAllBytes(), StandardCharsets.UTF_8)).getJsonObject("imports")
                            .forEach(entry -> names.put(entry.getKey(), entry.getValue().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
