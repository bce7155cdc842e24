package dev.custombot.runtime.dispatch;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.request.HubCredentials;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.mutiny.Uni;

/** A hub as far as dispatch meets it: messages are read as eGain's, and replies are shown as they are. */
final class BenchmarkHub {

    private BenchmarkHub() {}

    @SuppressWarnings("unchecked")
    static InjectableInstance<MessageFilter> noFilters() {
        return (InjectableInstance<MessageFilter>) Proxy.newProxyInstance(BenchmarkHub.class.getClassLoader(),
                new Class<?>[]{InjectableInstance.class}, (proxy, method, arguments) -> Stream.empty());
    }

    static final class Receiver implements HubReceiver {

        private final MessageReader reader = new MessageReader();

        @Override
        public IncomingMessage read(CallbackRecord record) {
            return reader.read(record);
        }

        @Override
        public boolean isOwn(IncomingMessage message) {
            return dev.custombot.conversation.Sender.CUSTOM_BOT.equals(message.sender().type());
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

    static final class Sender implements HubSender {

        @Override
        public HubCredentials credentials() {
            return HubCredentials.fixed("key");
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new UnsupportedOperationException();
        }
    }
}
