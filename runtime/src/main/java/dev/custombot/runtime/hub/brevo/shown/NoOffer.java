package dev.custombot.runtime.hub.brevo.shown;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nothing is on offer any more: the conversation was handed over. Also what another version has written and this one does not know. */
record NoOffer() implements Offer {

    static final String TYPE = "none";

    @Override
    public Optional<Meaning> meaning(String text, boolean givesUp) {
        return Optional.empty();
    }

    @Override
    public void write(ObjectNode json) {
        json.put(OfferJson.TYPE, TYPE);
    }
}
