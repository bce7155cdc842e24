package dev.custombot.runtime.hub.brevo.client;

import java.util.Optional;

/**
 * As what Brevo has a message of the bot's.
 *
 * @param isPushed whether nobody had asked for it: then Brevo keeps it elsewhere
 */
record SaidAs(String id, boolean isPushed) {

    private static final String PUSHED = "pushed/";
    private static final String ANSWERED = "message/";

    static Optional<SaidAs> read(String hubId) {
        if (hubId.startsWith(PUSHED)) {
            return Optional.of(new SaidAs(hubId.substring(PUSHED.length()), true));
        }
        return hubId.startsWith(ANSWERED)
                ? Optional.of(new SaidAs(hubId.substring(ANSWERED.length()), false))
                : Optional.empty();
    }

    String hubId() {
        return (isPushed ? PUSHED : ANSWERED) + id;
    }
}
