package dev.custombot.runtime.hub.egain.client;

import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;

/** The kinds of resources, in the order in which they are made. */
public final class Kinds {

    public static final ResourceKind<Authentication> AUTHENTICATION = new AuthenticationKind();
    public static final ResourceKind<ClientApplication> CLIENT_APPLICATION = new ClientApplicationKind();
    public static final ResourceKind<Participant> PARTICIPANT = new ParticipantKind();
    public static final ResourceKind<Channel> CHANNEL = new ChannelKind();
    public static final ResourceKind<Orchestration> ORCHESTRATION = new OrchestrationKind();
    public static final ResourceKind<Account> ACCOUNT = new AccountKind();

    private Kinds() {}
}
