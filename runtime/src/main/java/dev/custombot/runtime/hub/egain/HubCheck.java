package dev.custombot.runtime.hub.egain;

import java.util.Optional;

import dev.custombot.runtime.config.ConfigProblems;

/** Finds what is missing so that replies could be sent. */
public final class HubCheck {

    private HubCheck() {}

    public static void check(HubConfig hub, ConfigProblems problems) {
        require("hub.url", hub.url(), problems);
        require("hub.token-url", hub.tokenUrl(), problems);
        require("hub.client-id", hub.clientId(), problems);
        require("hub.client-secret", hub.clientSecret(), problems);
        problems.requireAtLeastOneMillisecond("hub.request-timeout", hub.requestTimeout());
    }

    private static void require(String key, Optional<?> value, ConfigProblems problems) {
        if (value.isEmpty()) {
            problems.add(key, "is needed to send replies");
        }
    }
}
