package dev.custombot.simulation.hub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.brevo.shown.Understanding;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/** Reads messages that are nothing but a text, which may choose from what was offered. */
public final class SimulatedReceiver implements HubReceiver {

    /** What cannot be read. */
    public static final String GARBAGE = "garbage";

    private final Understanding understanding = new Understanding(SimulatedHub.LENGTH);

    @Override
    public IncomingMessage read(CallbackRecord record) {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        if (text.equals(GARBAGE)) {
            throw new RecordFormatException("garbage");
        }
        return ReceivedMessage.of(record, Sender.named(Sender.CUSTOMER, "customer"), Content.ofText(text), text);
    }

    @Override
    public Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        return understanding.of(message, offer, givesUp);
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return false;
    }

    @Override
    public byte[] redact(byte[] value) {
        return value;
    }

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int storedStatus() {
        return 202;
    }
}
