package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.custombot.Limits;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotAccount;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotChannel;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotOrchestration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.secret.Addresses;
import dev.custombot.runtime.secret.LiteralSettings;

/** Finds what is missing or cannot be meant in what a bot declares of its registration: before the first step of it is made. */
public final class RegistrationCheck {

    private static final String ORCHESTRATION = "registration.orchestration.";
    private static final String ACCOUNT = "registration.account.";
    private static final String ICON_FILE = "registration.channel.icon-file";
    private static final int NAME_LENGTH = 255;
    private static final int ID_LENGTH = 36;
    /** In base64 it is a third longer, and that is what the hub limits. */
    private static final long LARGEST_ICON = 512_000L / 4 * 3;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(7);

    private final BotRegistration config;
    private final RegistrationSetting setting;
    private final LiteralSettings settings;
    private final LiteralSettings callbackSettings;

    /**
     * @param setting what the callback accepts
     * @param settings of the bot
     * @param callbackSettings of the bot that says how callbacks are received
     */
    public RegistrationCheck(BotRegistration config, RegistrationSetting setting, LiteralSettings settings,
            LiteralSettings callbackSettings) {
        this.config = config;
        this.setting = setting;
        this.settings = settings;
        this.callbackSettings = callbackSettings;
    }

    /** Nothing where nothing is declared. */
    public void check(ConfigProblems problems) {
        config.callbackUrl().ifPresent(callback -> {
            Addresses.flaw(callback.toString()).ifPresent(flaw -> problems.add("registration.callback-url", flaw));
            email(problems);
            new AccessCheck(config, setting, settings, callbackSettings, problems).check();
            problems.requireAtLeastOneMillisecond("registration.check-period", config.checkPeriod());
            problems.requireCountable("registration.rotation.patience", config.rotation().patience());
            if (config.rotation().checks() < 1) {
                problems.add("registration.rotation.checks", "must be at least 1");
            }
            channel(config.channel(), problems);
            orchestration(config.orchestration(), problems);
            config.account().name().ifPresent(name -> account(config.account(), problems));
        });
    }

    private void email(ConfigProblems problems) {
        String key = "registration.notification-email";
        require(key, config.notificationEmail(), problems);
        if (config.notificationEmail().filter(text -> text.isBlank() || Limits.lengthOf(text) > NAME_LENGTH).isPresent()) {
            problems.add(key, "must have 1 to " + NAME_LENGTH + " characters, and not only blanks");
        }
    }

    private static void channel(BotChannel channel, ConfigProblems problems) {
        if (channel.type().isPresent()) {
            if (channel.icon().isEmpty() && channel.iconFile().isEmpty()) {
                problems.add(ICON_FILE, "is needed for a channel");
            }
            channel.iconFile().filter(file -> !isIcon(file))
                    .ifPresent(file -> problems.add(ICON_FILE, "must name a file of 1 to " + LARGEST_ICON + " bytes"));
        }
    }

    private static boolean isIcon(String file) {
        try {
            Path path = Path.of(file);
            return Files.isReadable(path) && Files.isRegularFile(path) && Files.size(path) > 0
                    && Files.size(path) <= LARGEST_ICON;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static void orchestration(BotOrchestration orchestration, ConfigProblems problems) {
        if (orchestration.name().isPresent()) {
            id(ORCHESTRATION + "escalates-to", orchestration.escalatesTo(), problems);
            id(ORCHESTRATION + "customer", orchestration.customer(), problems);
        }
    }

    private static void id(String key, Optional<String> id, ConfigProblems problems) {
        if (id.filter(text -> Limits.lengthOf(text) != ID_LENGTH).isPresent()) {
            problems.add(key, "must be an id of " + ID_LENGTH + " characters");
        }
    }

    private void account(BotAccount account, ConfigProblems problems) {
        require(ACCOUNT + "address", account.address(), problems);
        require(ACCOUNT + "entry-point", account.entryPoint(), problems);
        require("registration.channel.type", config.channel().type(), problems);
        require("registration.orchestration.name", config.orchestration().name(), problems);
        if (account.timeout().filter(time -> time.compareTo(SHORTEST_TIMEOUT) < 0 || time.compareTo(LONGEST_TIMEOUT) > 0)
                .isPresent()) {
            problems.add(ACCOUNT + "timeout", "must be between 3 minutes and 7 days");
        }
    }

    private static void require(String key, Optional<?> value, ConfigProblems problems) {
        if (value.isEmpty()) {
            problems.add(key, "is needed to register the bot");
        }
    }
}
