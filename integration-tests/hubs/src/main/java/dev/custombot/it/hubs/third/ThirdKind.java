package dev.custombot.it.hubs.third;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.MessageType;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.SendableTypes;

/** A made-up hub, as unlike the others as can be. */
public final class ThirdKind implements HubKind {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HubFeatures FEATURES = new HubFeatures(1, false, false, false, false,
            SendableTypes.of(Set.of(MessageType.TEXT, MessageType.QUICK_REPLY, MessageType.TYPING_START)),
            new Adaptations(Map.of(MessageType.QUICK_REPLY, "a numbered text", MessageType.TYPING_START, "nothing"), true),
            1_000, Map.of(),
            Optional.empty());

    @Override
    public String name() {
        return "third";
    }

    @Override
    public HubFeatures features() {
        return FEATURES;
    }

    @Override
    public List<String> callbackRoutes(String path) {
        return List.of(path + "/:secret");
    }

    @Override
    public boolean asksAuthenticator(String bot) {
        return false;
    }

    @Override
    public boolean namesRecipients() {
        return false;
    }

    @Override
    public void check(String bot, ConfigProblems problems) {
        List.of("url", "secret").stream().filter(name -> setting(name).isEmpty())
                .forEach(name -> problems.addOther("third-hub." + name, "is missing"));
    }

    @Override
    public Hub create(HubSetting setting) {
        return Hub.of(FEATURES, new ThirdReceiver(setting.participant(), setting("secret").orElseThrow()),
                new ThirdSender(setting("url").orElseThrow(), timeout(setting.bot()), setting.clock()));
    }

    /** How long a bot waits for an answer. */
    private static Duration timeout(String bot) {
        return ConfigProvider.getConfig().getOptionalValue("third-hub.timeout." + bot, Duration.class).orElse(TIMEOUT);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue("third-hub." + name, String.class);
    }
}
