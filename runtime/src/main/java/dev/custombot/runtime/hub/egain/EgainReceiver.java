package dev.custombot.runtime.hub.egain;

import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Redaction;
import io.smallrye.mutiny.Uni;

/** Callbacks of eGain's Conversation Hub. */
final class EgainReceiver implements HubReceiver {

    private final HubSetting setting;
    private final EgainCallbackSplitter splitter;
    private final MessageReader reader = new MessageReader();

    EgainReceiver(HubSetting setting) {
        this.setting = setting;
        this.splitter = new EgainCallbackSplitter(setting.limits());
    }

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        return setting.authenticator().authenticate(request);
    }

    @Override
    public List<CallbackProblem> callerRefusals() {
        return setting.authenticator().callerRefusals();
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        return splitter.split(body);
    }

    @Override
    public int storedStatus() {
        return 202;
    }

    @Override
    public IncomingMessage read(CallbackRecord record) {
        return reader.read(record);
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return Sender.CUSTOM_BOT.equals(message.sender().type())
                && message.sender().name().filter(setting.participant()::equals).isPresent();
    }

    @Override
    public byte[] redact(byte[] value) {
        return Redaction.of(value);
    }
}
