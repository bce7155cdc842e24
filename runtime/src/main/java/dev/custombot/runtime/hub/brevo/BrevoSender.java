package dev.custombot.runtime.hub.brevo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.hub.brevo.client.BrevoConnection;
import dev.custombot.runtime.hub.brevo.client.BrevoReplies;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubPlan.SignOfLife;
import io.smallrye.mutiny.Uni;

/** Sends replies as an agent, and tells Brevo that the agent is there. */
final class BrevoSender implements HubSender {

    private final BrevoConnection connection;
    private final BrevoReplies replies;
    private final BrevoConversations client;
    private final HubCredentials key;
    private final Duration pingInterval;
    private final ShownReplies shown;

    /** @param pingInterval zero for never */
    BrevoSender(BrevoConnection connection, HubCredentials key, Duration pingInterval, ShownReplies shown) {
        this.connection = connection;
        this.replies = connection.replies();
        this.client = connection.client();
        this.key = key;
        this.pingInterval = pingInterval;
        this.shown = shown;
    }

    @Override
    public Shown adapt(Reply reply) {
        return shown.of(reply);
    }

    @Override
    public HubCredentials credentials() {
        return key;
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> batch, String credential) {
        return replies.send(batch.get(0), credential);
    }

    /** Assigning a visitor to the same group again is the same as once. */
    @Override
    public boolean mayBeRepeated(OutgoingReply reply) {
        return reply.type().equals(MessageType.ESCALATION_TRANSFER);
    }

    @Override
    public String place() {
        return connection.place();
    }

    @Override
    public void within(HubPlan plan) {
        connection.within(plan);
    }

    @Override
    public Optional<SignOfLife> signOfLife() {
        return pingInterval.isZero() ? Optional.empty() : Optional.of(new SignOfLife(pingInterval, this::ping));
    }

    private Uni<Optional<String>> ping() {
        return Uni.createFrom().deferred(client::ping).replaceWith(Optional.<String>empty())
                .onFailure(HubRequestException.class).recoverWithItem(failure -> Optional.of(failure.getMessage()))
                .onFailure().recoverWithItem(failure -> Optional.of(failure.getClass().getSimpleName()));
    }
}
