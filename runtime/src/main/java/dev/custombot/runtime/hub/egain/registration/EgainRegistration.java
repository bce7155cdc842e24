package dev.custombot.runtime.hub.egain.registration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.secret.LiteralSettings;

/** What a bot needs at eGain's Conversation Hub. */
public final class EgainRegistration implements HubRegistration {

    private final BotRegistration config;
    private final Registration registration;

    /** @param hub asked as the bot's client application, which needs the right to manage */
    public EgainRegistration(BotRegistration config, RegistrationSetting setting, ConversationManager hub,
            LiteralSettings settings) {
        this.config = config;
        HubAccess access = new HubAccess(config, settings, setting.requiredHeaders());
        this.registration = new Registration(new Declarations(config, hub, setting.participant(), access)
                .of(way(config, setting), ownTokenUrl(config, setting)), everything(hub));
    }

    private static Map<String, Resources<?>> everything(ConversationManager hub) {
        return Map.of(Kinds.AUTHENTICATION.label(), hub.authentications(), Kinds.CLIENT_APPLICATION.label(),
                hub.clientApplications(), Kinds.PARTICIPANT.label(), hub.participants(), Kinds.CHANNEL.label(), hub.channels(),
                Kinds.ORCHESTRATION.label(), hub.orchestrations(), Kinds.ACCOUNT.label(), hub.accounts());
    }

    private static Way way(BotRegistration config, RegistrationSetting setting) {
        return config.authentication().type().orElseGet(() -> setting.tokenPath().isPresent()
                ? Way.TOKEN_ENDPOINT
                : setting.acceptsBasic() ? Way.BASIC : Way.OAUTH2);
    }

    /** Beside the callback: whoever reaches the one reaches the other. */
    private static Optional<String> ownTokenUrl(BotRegistration config, RegistrationSetting setting) {
        URI callback = config.callbackUrl().orElseThrow();
        return setting.tokenPath().map(path -> callback.getScheme() + "://" + callback.getRawAuthority() + path);
    }

    @Override
    public AtStart atStart() {
        return config.atStart();
    }

    @Override
    public Outlook plan() {
        return outlook(registration.plan());
    }

    @Override
    public void apply(Consumer<String> progress) {
        registration.apply(change -> progress.accept(change.done()));
    }

    @Override
    public Outlook planOfRemoval() {
        return outlook(registration.planOfRemoval());
    }

    @Override
    public void remove(Consumer<String> progress) {
        registration.remove(change -> progress.accept(change.done()));
    }

    private static Outlook outlook(RegistrationPlan plan) {
        return new Outlook(plan.text().strip(), plan.isEmpty());
    }
}
