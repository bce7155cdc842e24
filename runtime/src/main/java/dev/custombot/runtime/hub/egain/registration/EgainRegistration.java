package dev.custombot.runtime.hub.egain.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.time.SteadyClock;

/** What a bot needs at eGain's Conversation Hub. */
public final class EgainRegistration implements HubRegistration {

    private final BotRegistration config;
    private final RegistrationSetting setting;
    private final LiteralSettings settings;
    private final LiteralSettings callbackSettings;
    private final HubAccess access;
    private final Map<String, Resources<?>> everything;
    private final Declarations declarations;
    private final Registration registration;

    /**
     * @param hub asked as the bot's client application, which needs the right to manage
     * @param settings of the bot
     * @param callbackSettings of the bot that says how callbacks are received
     */
    public EgainRegistration(BotRegistration config, RegistrationSetting setting, ConversationManager hub,
            LiteralSettings settings, LiteralSettings callbackSettings) {
        this.config = config;
        this.setting = setting;
        this.settings = settings;
        this.callbackSettings = callbackSettings;
        this.access = new HubAccess(config, settings, callbackSettings, setting);
        this.everything = everything(hub);
        this.declarations = new Declarations(config, hub, setting.participant(), access);
        this.registration = new Registration(declarations.of(way()), everything);
    }

    private static Map<String, Resources<?>> everything(ConversationManager hub) {
        return Map.of(Kinds.AUTHENTICATION.label(), hub.authentications(), Kinds.CLIENT_APPLICATION.label(),
                hub.clientApplications(), Kinds.PARTICIPANT.label(), hub.participants(), Kinds.CHANNEL.label(), hub.channels(),
                Kinds.ORCHESTRATION.label(), hub.orchestrations(), Kinds.ACCOUNT.label(), hub.accounts());
    }

    private Way way() {
        return HubAccess.way(config, setting);
    }

    @Override
    public AtStart atStart() {
        return config.atStart();
    }

    @Override
    public Duration checkPeriod() {
        return config.checkPeriod();
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
    public void rotate(Consumer<String> progress) {
        Authentication shown = declarations.authentication(way());
        List<Attribute> headers = access.headers();
        HubTransport transport = HubTransport.of(Optional.empty(), Optional.empty());
        CallbackQuestion callback = new CallbackQuestion(config.callbackUrl().orElseThrow(), CallbackClients.by(transport),
                CallbackClients.by(way() == Way.OAUTH2 ? setting.provider().get() : transport));
        new Rotation(new Registration(declarations.access(() -> shown, () -> headers), everything),
                () -> callback.refusal(shown, headers), config.rotation(),
                new SteadyClock(Clock.systemUTC(), System::nanoTime)).run(progress);
        List<String> previous = new PreviousSecrets(callbackSettings, setting.requiredHeaders()).keys(way(),
                settings.findText(HubAccess.CLIENT_ID));
        progress.accept(previous.isEmpty()
                ? "There is no previous secret to take away"
                : "To be taken away now: " + String.join(", ", previous));
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
        return new Outlook(plan.text().strip(), plan.isEmpty(), plan.changes().stream().map(PlannedChange::step).toList(),
                plan.others());
    }
}
