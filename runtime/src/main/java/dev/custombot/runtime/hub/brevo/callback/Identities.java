package dev.custombot.runtime.hub.brevo.callback;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.Limits;
import dev.custombot.runtime.NamedIds;
import dev.custombot.runtime.record.JsonFields;

/** Ids that are the same when the same thing is delivered again. */
final class Identities {

    private static final int MAX_LENGTH = 255;

    private Identities() {}

    /** Brevo's id of a message; made of the whole message where it gave none. */
    static String of(String visitor, JsonNode message) {
        return JsonFields.text(message, "id").filter(id -> !id.isBlank() && Limits.lengthOf(id) <= MAX_LENGTH)
                .orElseGet(() -> of("message", visitor, message.toString()));
    }

    /** Of what Brevo gives no id to. */
    static String of(String what, String visitor, String which) {
        return NamedIds.of(what + " " + visitor.length() + " " + visitor + " " + which).toString();
    }
}
