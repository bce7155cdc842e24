package dev.custombot.test.inprocess;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubKind.Looks;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** Reads messages, and understands them as the kind of hub does; nobody calls it. */
record ReadReceiver(Looks looks) implements HubReceiver {

    @Override
    public IncomingMessage read(CallbackRecord record) {
        return new MessageReader().read(record);
    }

    @Override
    public Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        return looks.understand(message, offer, givesUp);
    }

    @Override
    public Optional<Duration> silence() {
        return looks.silence();
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
        throw new UnsupportedOperationException("There are no callbacks");
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        throw new UnsupportedOperationException("There are no callbacks");
    }

    @Override
    public int storedStatus() {
        throw new UnsupportedOperationException("There are no callbacks");
    }
}
