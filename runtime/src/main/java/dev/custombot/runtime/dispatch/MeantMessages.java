package dev.custombot.runtime.dispatch;

import java.time.Instant;
import java.util.Optional;

import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Dialogues.Understanding;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.Understood.Meant;

/** What messages mean after what the bot has offered, where the hub cannot show choices itself. */
public final class MeantMessages {

    private final Dialogues dialogues;
    private final Understanding understanding;

    public MeantMessages(HubReceiver receiver, Dialogues dialogues) {
        this(dialogues, (message, offer, givesUp) -> receiver.understand(message, offer, givesUp));
    }

    MeantMessages(Dialogues dialogues, Understanding understanding) {
        this.dialogues = dialogues;
        this.understanding = understanding;
    }

    Understood of(Inbound inbound, ConversationDocument document) {
        return dialogues.understood(inbound, document, understanding);
    }

    /** Until when the bot is silent because of the message, if that is news. */
    Optional<Instant> handedOver(Inbound inbound, ConversationDocument document) {
        return dialogues.handOvers().by(inbound, document);
    }

    /** What is known when the message comes: it may end the conversation. */
    ConversationDocument ended(Inbound inbound, ConversationDocument document) {
        return dialogues.handOvers().ended(inbound, document);
    }

    /** What is offered from now on, if the bot offers nothing else. */
    Optional<OpenOffer> left(Optional<OpenOffer> before, Meant meant) {
        return meant.offer().map(value -> before.filter(offer -> offer.value().equals(value))
                .orElseGet(() -> dialogues.offered(value)));
    }
}
