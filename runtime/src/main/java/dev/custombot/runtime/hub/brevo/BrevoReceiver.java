package dev.custombot.runtime.hub.brevo;

import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/** Webhooks of Brevo Conversations. */
final class BrevoReceiver implements HubReceiver {

    private final Optional<WebhookSecret> secret;

    BrevoReceiver(Optional<WebhookSecret> secret) {
        this.secret = secret;
    }

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        return Uni.createFrom().item(secret.flatMap(known -> known.check(request)));
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        throw CallbackProblem.malformed("the body is none of Brevo's");
    }

    @Override
    public int stored() {
        return 200;
    }

    @Override
    public IncomingMessage read(CallbackRecord record) {
        throw new RecordFormatException("the value is no message");
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return Sender.CUSTOM_BOT.equals(message.sender().type());
    }

    @Override
    public byte[] redact(byte[] value) {
        return value;
    }
}
