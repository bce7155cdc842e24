package dev.custombot.test.inprocess;

import java.util.List;

import dev.custombot.Reply;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubKind.Looks;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;

/** Shows replies as the kind of hub does; sends nothing. */
record ShowingSender(Looks looks) implements HubSender {

    @Override
    public Shown adapt(Reply reply) {
        return looks.adapt(reply);
    }

    @Override
    public HubCredentials credentials() {
        throw new UnsupportedOperationException("Nothing is sent");
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
        throw new UnsupportedOperationException("Nothing is sent");
    }
}
