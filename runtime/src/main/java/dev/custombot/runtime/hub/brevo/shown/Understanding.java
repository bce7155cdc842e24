package dev.custombot.runtime.hub.brevo.shown;

import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.hub.Understood;

/** What a customer's text means after what the bot has offered, where choices were shown as texts. */
public final class Understanding {

    private final int length;

    /** @param length how many characters a text has at most; a longer one becomes several */
    public Understanding(int length) {
        this.length = length;
    }

    /**
     * A choice, or the next page of a form; the message itself if it is none of what was offered.
     *
     * @param offer what {@link ShownReplies} has left
     * @param givesUp whether it is one of the words that end a dialogue
     */
    public Understood of(IncomingMessage message, String offer, boolean givesUp) {
        Offer open = OfferJson.read(offer);
        Understood itself = new Understood.Meant(message, open instanceof NoOffer ? Optional.empty() : Optional.of(offer));
        if (!message.type().equals(MessageType.TEXT) || !message.attachments().isEmpty()) {
            return itself;
        }
        return message.text().flatMap(text -> open.meaning(text, givesUp)).map(meaning -> understood(message, meaning))
                .orElse(itself);
    }

    private Understood understood(IncomingMessage message, Meaning meaning) {
        if (meaning instanceof Meaning.Content content) {
            Content json = Content.ofJson(content.json());
            return new Understood.Meant(
                    ReceivedMessage.meaning(message, content.type(), message.redact() ? json.redacted() : json),
                    Optional.empty());
        }
        Offered next = ((Meaning.Next) meaning).offered();
        return new Understood.AskedOn(Reply.texts(next.text(), length), OfferJson.of(next.offer()));
    }
}
