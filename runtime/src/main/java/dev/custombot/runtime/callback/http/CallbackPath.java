package dev.custombot.runtime.callback.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.runtime.config.CustomBotConfig;
import io.vertx.ext.web.RoutingContext;

/** The callback's path from the server's root. */
@Singleton
public class CallbackPath {

    private final String path;

    @Inject
    CallbackPath(CustomBotConfig config, @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        String prefix = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.path = (prefix.startsWith("/") || prefix.isEmpty() ? prefix : "/" + prefix)
                + config.defaultBot().callback().path();
    }

    public String value() {
        return path;
    }

    /** Whether the request is for the callback; a trailing slash makes no difference, as for the router. */
    public boolean matches(RoutingContext context) {
        String requested = context.normalizedPath();
        return requested.equals(path) || requested.equals(path + "/");
    }
}
