package dev.custombot.deployment.emulator.brevo;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.deployment.emulator.conversation.Journal;
import io.vertx.core.http.HttpConnection;

/**
 * Which answers have arrived: a client reads an answer before it makes the next request on the same connection. Of the last one of a
 * connection that has ended nobody knows, and the journal says so.
 */
final class Receipts {

    private final Journal journal;
    private final Map<HttpConnection, String> lastOf = new HashMap<>();

    Receipts(Journal journal) {
        this.journal = journal;
    }

    /** Another request has come, so the answer before it has arrived. */
    void requested(HttpConnection connection) {
        if (lastOf.put(connection, "") == null) {
            connection.closeHandler(closed -> ended(lastOf.remove(connection)));
        }
    }

    /** What was accepted is being answered, or would be. */
    void answers(HttpConnection connection, String messageId) {
        if (lastOf.replace(connection, messageId) == null) {
            ended(messageId);
        }
    }

    private void ended(String messageId) {
        if (!messageId.isEmpty()) {
            journal.unconfirmed(messageId);
        }
    }
}
