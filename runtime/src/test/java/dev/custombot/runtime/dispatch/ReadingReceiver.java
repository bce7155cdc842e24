package dev.custombot.runtime.dispatch;

import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** Reads the messages of records, for what no callback has brought. */
final class ReadingReceiver implements HubReceiver {

    @Override
    public IncomingMessage read(CallbackRecord record) {
        return new MessageReader().read(record);
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
