package dev.custombot.runtime.hub.brevo.client;

import java.util.List;
import java.util.Optional;

/**
 * As what Brevo has a message of the bot's.
 *
 * @param isPushed whether nobody had asked for it: then Brevo keeps it elsewhere
 * @param rest the bot's own ids of the other messages that it became, each of which is kept for itself
 */
record SaidAs(String id, boolean isPushed, List<String> rest) {

    private static final String PUSHED = "pushed";
    private static final String ANSWERED = "message";

    SaidAs {
        rest = List.copyOf(rest);
    }

    static Optional<SaidAs> read(String hubId) {
        String[] parts = hubId.split("/", 3);
        if (parts.length < 3 || !parts[0].equals(PUSHED) && !parts[0].equals(ANSWERED)) {
            return Optional.empty();
        }
        return Optional.of(new SaidAs(parts[2], parts[0].equals(PUSHED),
                parts[1].isEmpty() ? List.of() : List.of(parts[1].split(","))));
    }

    SaidAs alone() {
        return new SaidAs(id, isPushed, List.of());
    }

    String hubId() {
        return (isPushed ? PUSHED : ANSWERED) + "/" + String.join(",", rest) + "/" + id;
    }
}
