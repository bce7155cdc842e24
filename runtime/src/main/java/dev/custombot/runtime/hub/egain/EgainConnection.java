package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.NewMessage;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.hub.egain.client.EgainConversationManager;
import dev.custombot.runtime.hub.egain.client.EgainDialect;
import dev.custombot.runtime.hub.egain.client.EgainPlans;
import dev.custombot.runtime.hub.egain.client.ManagementApi;
import dev.custombot.runtime.hub.egain.wire.RequestWriter;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.CallSpans;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubCalls.Credential;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.OperationPlans;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.arc.Arc;
import io.quarkus.oidc.client.OidcClients;

/** How a bot reaches its hub: the same way, tokens and time-out for its replies and for the typed client. */
public final class EgainConnection {

    private final URI url;
    private final Duration timeout;
    private final HubTransport transport;
    private final HubCredentials tokens;
    private final HubCalls calls;
    private final ConversationManager client;

    EgainConnection(String bot, String participant, HubConnection hub, BotMetrics metrics, Clock clock) {
        this.url = hub.url().orElseThrow();
        this.timeout = hub.requestTimeout();
        this.transport = HubTransport.of(hub.tlsConfigurationName(), hub.proxyConfigurationName());
        this.tokens = new EgainTokens(Arc.container().select(OidcClients.class).get(), hub,
                () -> ClientApplication.of(hub, LiteralSettings.of(bot, ConfigProvider.getConfig())), bot, transport);
        this.calls = new HubCalls(new Credential(tokens::current, tokens::other), new EgainDialect(clock),
                timeout, metrics, CallSpans.ofApplication());
        this.client = new EgainConversationManager(transport.client(timeout).baseUri(url).build(ManagementApi.class), calls,
                messages -> write(new RequestWriter(participant), messages));
    }

    URI url() {
        return url;
    }

    Duration timeout() {
        return timeout;
    }

    HubTransport transport() {
        return transport;
    }

    HubCredentials tokens() {
        return tokens;
    }

    public ConversationManager client() {
        return client;
    }

    void within(HubPlan plan) {
        calls.within(EgainPlans.within(plan));
    }

    /** The same without replies. */
    void within(OperationPlans operations) {
        calls.within(operations::of);
    }

    private static String write(RequestWriter writer, List<NewMessage> messages) {
        List<AddressedReply> addressed = new ArrayList<>();
        for (NewMessage message : messages) {
            Reply reply = message.message().toReply();
            Content content = reply.payload().map(payload -> Content.ofJson(json(payload))).orElse(reply.content());
            addressed.add(new AddressedReply(message.conversationId().orElse(message.messageId()),
                    new OutgoingReply(message.messageId(), reply.type(), content, reply.attachments(), reply.attributes(),
                            reply.parent(), reply.details(), message.opens(), Optional.empty())));
        }
        return writer.write(addressed);
    }

    private static String json(Object payload) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Jackson cannot write " + payload.getClass().getName() + " as JSON", e);
        }
    }
}
