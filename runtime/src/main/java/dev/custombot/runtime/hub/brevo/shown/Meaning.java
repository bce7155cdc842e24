package dev.custombot.runtime.hub.brevo.shown;

/** What a text means after an offer. */
sealed interface Meaning {

    /**
     * A choice, or a form that is filled in.
     *
     * @param type the message type that it stands for
     * @param json its content
     */
    record Content(String type, String json) implements Meaning {}

    /** A part of a form: the customer is asked for the next one. */
    record Next(Offered offered) implements Meaning {}
}
