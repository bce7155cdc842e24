package dev.custombot.runtime.hub.egain.client;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Transcript;
import dev.custombot.hub.egain.AcceptedMessage;
import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.AssetSlots;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.NewMessage;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.EgainCalls.Operation;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.request.HubCalls;
import io.smallrye.mutiny.Uni;

/** The hub's API for one bot. */
public final class EgainConversationManager implements ConversationManager {

    /** The operation by which replies are sent, too. */
    static final String SEND = "message.send";

    private final EgainCalls calls;
    private final Function<List<NewMessage>, String> writer;

    /** @param writer of the body of a request with messages */
    public EgainConversationManager(ManagementApi api, HubCalls calls, Function<List<NewMessage>, String> writer) {
        this(new EgainCalls(api, calls), writer);
    }

    EgainConversationManager(EgainCalls calls, Function<List<NewMessage>, String> writer) {
        this.calls = calls;
        this.writer = writer;
    }

    @Override
    public Resources<Authentication> authentications() {
        return of(Kinds.AUTHENTICATION);
    }

    @Override
    public Resources<ClientApplication> clientApplications() {
        return of(Kinds.CLIENT_APPLICATION);
    }

    @Override
    public Resources<Participant> participants() {
        return of(Kinds.PARTICIPANT);
    }

    @Override
    public Resources<Channel> channels() {
        return of(Kinds.CHANNEL);
    }

    @Override
    public Resources<Orchestration> orchestrations() {
        return of(Kinds.ORCHESTRATION);
    }

    @Override
    public Resources<Account> accounts() {
        return of(Kinds.ACCOUNT);
    }

    private <T extends Resource> Resources<T> of(ResourceKind<T> kind) {
        return new HubResources<>(kind, calls);
    }

    @Override
    public AssetSlots assets() {
        return new HubAssets(calls);
    }

    /** Never again when the hub may have taken it: it refuses a message id that it knows. */
    @Override
    public Uni<List<AcceptedMessage>> send(List<NewMessage> messages) {
        MessageChecks.check(messages);
        String body = writer.apply(messages);
        return calls.once(new Operation(SEND, 202), (api, token) -> api.send(token, body),
                json -> accepted(messages, json));
    }

    /** The hub names each message that it has taken. */
    private static List<AcceptedMessage> accepted(List<NewMessage> messages, JsonNode json) {
        List<AcceptedMessage> accepted = JsonFields.objects(json.path("messages").path("message"),
                message -> new AcceptedMessage(message.path("id").asText(""), message.path("messageId").asText(""),
                        message.path("conversation").path("id").asText("")));
        List<String> ids = accepted.stream().map(AcceptedMessage::messageId).toList();
        if (!messages.stream().map(NewMessage::messageId).allMatch(ids::contains)) {
            throw new IllegalArgumentException("The answer does not name each message");
        }
        return accepted;
    }

    @Override
    public Uni<Transcript> conversation(String id) {
        new FieldChecks("A conversation").id("id", id);
        return new CompletedConversation(calls, id).transcript();
    }
}
