package dev.custombot.runtime.dispatch;

import java.util.Optional;

import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.Understood.Meant;

/** What messages mean after what the bot has offered, where the hub cannot show choices itself. */
public final class MeantMessages {

    private final HubReceiver receiver;
    private final Dialogues dialogues;

    public MeantMessages(HubReceiver receiver, Dialogues dialogues) {
        this.receiver = receiver;
        this.dialogues = dialogues;
    }

    Understood of(Inbound inbound, Optional<OpenOffer> offer) {
        return dialogues.understood(inbound, offer, (message, made) -> receiver.understand(message, made));
    }

    /** What is offered from now on, if the bot offers nothing else. */
    Optional<OpenOffer> left(Optional<OpenOffer> before, Meant meant) {
        return meant.offer().map(value -> before.filter(offer -> offer.value().equals(value))
                .orElseGet(() -> dialogues.offered(value)));
    }
}
