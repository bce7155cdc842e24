package dev.custombot.runtime.hub.brevo.shown;

/** A text that offers something. */
record Offered(String text, Offer offer) {}
