package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.Config;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.devservices.ClientApplication.Participant;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import io.quarkus.runtime.LaunchMode;

/** Finds the bots that need an emulator, by the path of their callbacks. */
final class ClientApplications {

    private static final String EGAIN = "egain";
    private static final String BREVO = "brevo";
    /** The kinds of hubs that there is an emulator of. */
    private static final Set<String> EMULATED = Set.of(EGAIN, BREVO);

    private final Config config;
    private final LaunchMode mode;

    ClientApplications(Config config, LaunchMode mode) {
        this.config = config;
        this.mode = mode;
    }

    /** @param firstPort of the default bot's emulator, the others have the next ones; 0 takes free ones */
    List<ClientApplication> of(List<BotBuildItem> bots, int firstPort) {
        Map<String, List<BotBuildItem>> paths = new LinkedHashMap<>();
        bots.stream().filter(bot -> EMULATED.contains(bot.kind().name()))
                .sorted(Comparator.comparing((BotBuildItem bot) -> !bot.names().isDefault()).thenComparing(BotBuildItem::name))
                .forEach(bot -> paths.computeIfAbsent(path(bot.names()), unknown -> new ArrayList<>()).add(bot));
        List<ClientApplication> applications = new ArrayList<>();
        int port = firstPort;
        for (Map.Entry<String, List<BotBuildItem>> path : paths.entrySet()) {
            BotBuildItem first = path.getValue().get(0);
            List<Participant> emulated = path.getValue().stream().map(BotBuildItem::names)
                    .filter(bot -> value(bot, "hub.url").isEmpty())
                    .map(bot -> new Participant(bot, participant(bot))).toList();
            // Who may call is what the first one says, so its hub is the hub of the path.
            if (!emulated.isEmpty() && emulated.get(0).bot().equals(first.names())) {
                applications.add(new ClientApplication(callback(path.getKey()), port, emulated, account(first),
                        Optional.empty()));
            }
            port = firstPort == 0 ? 0 : port + 1;
        }
        return applications;
    }

    private Optional<BrevoAccount> account(BotBuildItem bot) {
        return BREVO.equals(bot.kind().name())
                ? Optional.of(BrevoAccount.of(key -> value(bot.names(), key)))
                : Optional.empty();
    }

    private String path(BotNames bot) {
        return value(bot, "callback.path").orElseGet(bot::callbackPath);
    }

    private String participant(BotNames bot) {
        return value(bot, "participant-name").orElseGet(() -> bot.participant(BotSettings.application(config)));
    }

    /** A name without special characters needs no quotes. */
    private Optional<String> value(BotNames bot, String key) {
        return config.getOptionalValue(bot.keyPrefix() + key, String.class)
                .or(() -> config.getOptionalValue(bot.keyPrefix().replace("\"", "") + key, String.class));
    }

    /** Where the application will listen. Tests on other ports tell the emulator at run time. */
    private URI callback(String path) {
        boolean dev = mode == LaunchMode.DEVELOPMENT;
        int port = config.getOptionalValue(dev ? "quarkus.http.port" : "quarkus.http.test-port", Integer.class)
                .orElse(dev ? 8080 : 8081);
        String root = config.getOptionalValue("quarkus.http.root-path", String.class).orElse("/");
        return URI.create("http://localhost:" + port + ("/" + root + path).replaceAll("/+", "/"));
    }
}
