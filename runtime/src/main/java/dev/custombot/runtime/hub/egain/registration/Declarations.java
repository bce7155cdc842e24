package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonPointer;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Account.Chat;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Participant.Intent;
import dev.custombot.hub.egain.Role;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotAccount;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotOrchestration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;

/** What a bot needs at the hub, in the order in which the hub wants it: of its configuration. */
final class Declarations {

    private static final String APPLICATION = "clientApplication";
    private static final List<JsonPointer> WHAT_AGENTS_MAY = List.of(
            JsonPointer.compile("/chatConfigurations/allowLogoutWithOpenChats"),
            JsonPointer.compile("/chatConfigurations/allowQueueTransferOnAgentUnavailability"));

    private final BotRegistration config;
    private final ConversationManager hub;
    private final String participant;
    private final HubAccess access;

    /** @param participant the bot's name at the hub */
    Declarations(BotRegistration config, ConversationManager hub, String participant, HubAccess access) {
        this.config = config;
        this.hub = hub;
        this.participant = participant;
        this.access = access;
    }

    List<Declared<?>> of(Way way) {
        List<Declared<?>> declared = access(() -> authentication(way), access::headers);
        declared.add(new Declared<>(Kinds.PARTICIPANT, hub.participants(), participant, this::participant));
        config.channel().type().ifPresent(type -> declared
                .add(new Declared<>(Kinds.CHANNEL, hub.channels(), type, ids -> channel(type))));
        config.orchestration().name().ifPresent(name -> declared.add(new Declared<>(Kinds.ORCHESTRATION, hub.orchestrations(),
                name, ids -> orchestration(name, ids))));
        config.account().name().ifPresent(name -> declared
                .add(new Declared<>(Kinds.ACCOUNT, hub.accounts(), name, ids -> account(name, ids), WHAT_AGENTS_MAY)));
        return declared;
    }

    /** What the hub shows to the callback. */
    List<Declared<?>> access(Supplier<Authentication> authentication, Supplier<List<Attribute>> headers) {
        List<Declared<?>> declared = new ArrayList<>();
        declared.add(new Declared<>(Kinds.AUTHENTICATION, hub.authentications(), authenticationName(),
                ids -> authentication.get()));
        String application = config.clientApplication().orElse(participant + "-application");
        declared.add(new Declared<>(Kinds.CLIENT_APPLICATION, hub.clientApplications(), application,
                ids -> ClientApplication.of(application, role(ids, headers.get()))));
        return declared;
    }

    /** As it is configured now. */
    Authentication authentication(Way way) {
        return access.authentication(authenticationName(), way);
    }

    private String authenticationName() {
        return config.authentication().name().orElse(participant + "-callback");
    }

    private Role role(Map<String, String> ids, List<Attribute> headers) {
        return Role.customBot(config.callbackUrl().orElseThrow().toString(), config.notificationEmail().orElse(""))
                .withHeaders(headers).withAuthentication(Declared.id(ids, "authentication"));
    }

    private Participant participant(Map<String, String> ids) {
        Participant bot = Participant.customBot(participant, Declared.id(ids, APPLICATION))
                .withIntents(config.participant().intents().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(intent -> new Intent(intent.getKey(), intent.getValue())).toList())
                .withOptions(config.participant().options().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(option -> Attribute.of(option.getKey(), option.getValue())).toList());
        return config.participant().description().map(bot::withDescription).orElse(bot);
    }

    private Channel channel(String type) {
        return Channel.of(type, config.channel().displayName().orElse(type),
                config.channel().iconFile().map(IconFile::read).or(config.channel()::icon).orElse(""));
    }

    private Orchestration orchestration(String name, Map<String, String> ids) {
        BotOrchestration wanted = config.orchestration();
        String application = Declared.id(ids, APPLICATION);
        return Orchestration.of(name, new Orchestration.Bot(application, Declared.id(ids, "participant"),
                wanted.escalatesTo(), wanted.forwardTranscript(), OptionalInt.empty()))
                .withCustomer(wanted.customer().orElse(application));
    }

    private Account account(String name, Map<String, String> ids) {
        BotAccount wanted = config.account();
        OptionalInt timeout = wanted.timeout().map(time -> OptionalInt.of((int) time.toMinutes())).orElse(OptionalInt.empty());
        return Account.of(name, wanted.address().orElse(""), Declared.id(ids, "channel"),
                new Chat(Declared.id(ids, "orchestration"), wanted.entryPoint().orElse(""), timeout, wanted.defaultLanguage(),
                        Optional.empty(), false, false));
    }
}
