package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;

/** Which client application of which hub a bot is, however its settings are written: two with the same key share a plan. */
final class ClientKey {

    private static final String OIDC_CLIENT = "quarkus.oidc-client.";

    private ClientKey() {}

    /**
     * Empty where the settings name none.
     *
     * @param config by the name of a setting
     */
    static Optional<String> of(HubConnection hub, Function<String, Optional<String>> config) {
        return hub.oidcClient().map(name -> config.apply(OIDC_CLIENT + "\"" + name + "\".client-id")
                .or(() -> config.apply(OIDC_CLIENT + name + ".client-id")).orElse(name)).or(hub::clientId)
                .map(client -> hub.url().map(ClientKey::place).orElse("") + " " + client);
    }

    /** The scheme and its usual port say nothing of which hub it is, nor do the case of its name and a slash at the end. */
    private static String place(URI url) {
        String host = Optional.ofNullable(url.getHost()).or(() -> Optional.ofNullable(url.getRawAuthority())).orElse("")
                .toLowerCase(Locale.ROOT);
        boolean isUsual = url.getPort() == -1 || url.getPort() == ("http".equalsIgnoreCase(url.getScheme()) ? 80 : 443);
        String path = Optional.ofNullable(url.normalize().getRawPath()).orElse("").replaceAll("/+$", "");
        return host + (isUsual ? "" : ":" + url.getPort()) + path;
    }
}
