package dev.custombot.runtime.hub.brevo;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.Reply;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubCredentials;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import io.smallrye.mutiny.Uni;

/** Sends replies by {@code POST /conversations/messages} as an agent. */
final class BrevoSender implements HubSender {

    private final Supplier<Optional<String>> apiKey;
    private final ShownReplies shown;

    BrevoSender(Supplier<Optional<String>> apiKey, ShownReplies shown) {
        this.apiKey = apiKey;
        this.shown = shown;
    }

    @Override
    public Shown adapt(Reply reply) {
        return shown.of(reply);
    }

    @Override
    public HubCredentials credentials() {
        return HubCredentials.fixed(apiKey.get().orElseThrow());
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
        return Uni.createFrom().item(new SendOutcome.NotTaken("not connected", Optional.empty()));
    }
}
