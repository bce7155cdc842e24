package dev.custombot.runtime.hub.egain;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;

/** Finds what is missing so that replies could be sent. */
final class EgainCheck {

    private static final Pattern CODE = Pattern.compile("[345]\\d{2}(-\\d{1,6})?");

    private EgainCheck() {}

    static void check(EgainBot bot, ConfigProblems problems) {
        HubConnection hub = bot.hub();
        require("hub.url", hub.url(), problems);
        if (hub.oidcClient().isEmpty()) {
            require("hub.token-url", hub.tokenUrl(), problems);
            require("hub.client-id", hub.clientId(), problems);
            require("hub.client-secret", hub.clientSecret(), problems);
        }
        problems.requireAtLeastOneMillisecond("hub.request-timeout", hub.requestTimeout());
        bot.reply().outcomes().keySet().stream().filter(code -> !CODE.matcher(code).matches()).forEach(
                code -> problems.add("reply.outcomes.\"" + code + "\"",
                        "must be a code such as \"400-240\" or an HTTP status from 300"));
    }

    private static void require(String key, Optional<?> value, ConfigProblems problems) {
        if (value.isEmpty()) {
            problems.add(key, "is needed to send replies");
        }
    }
}
