package dev.custombot.runtime.hub.brevo.shown;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a customer can choose or fill in: what a text means from now on. It is kept as JSON, see {@link OfferJson}. */
sealed interface Offer permits QuickReplyOffer, ListOffer, TimeOffer, FormOffer, NoOffer {

    /**
     * What a text means; empty when it is none of what is offered.
     *
     * @param givesUp whether it is one of the words that end a dialogue: then it is chosen only where it is on offer
     */
    Optional<Meaning> meaning(String text, boolean givesUp);

    /** Writes what it needs to be read again. */
    void write(ObjectNode json);
}
