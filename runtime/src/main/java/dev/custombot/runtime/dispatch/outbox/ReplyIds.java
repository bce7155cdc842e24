package dev.custombot.runtime.dispatch.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.custombot.MessageType;
import dev.custombot.runtime.NamedIds;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;

/**
 * The ids of what one run of a handler says: a reply has the id that another run gave it when it says the same, for the same message, as
 * often as before. Whatever else it says it has an id that nothing had, so nothing can stand in its place. Thread-safe.
 */
public final class ReplyIds {

    private final String message;
    private final int attempt;
    private final Map<String, Integer> said = new HashMap<>();

    public ReplyIds(CallbackRecord inbound) {
        this(inbound, 1);
    }

    /** @param attempt which try of the handler it is: that the bot writes is shown in each, so it is another reply each time */
    public ReplyIds(CallbackRecord inbound, int attempt) {
        this.message = inbound.conversationId() + "/" + inbound.messageId();
        this.attempt = attempt;
    }

    /**
     * The reply under its id.
     *
     * @param way how it was said: what is said while a handler runs and what it returns are two things
     */
    public synchronized OutgoingReply named(String way, OutgoingReply reply) {
        String what = way + (isTyping(reply) ? attempt : "") + "/" + reply.fingerprint();
        int occurrence = said.merge(what, 1, Integer::sum);
        return reply.withMessageId(uuid(message + "/" + what + "/" + occurrence));
    }

    /** The same of several; one with a file of this machine has an id when the file is at the hub. */
    public List<OutgoingReply> named(String way, List<OutgoingReply> replies) {
        List<OutgoingReply> named = new ArrayList<>(replies.size());
        for (OutgoingReply reply : replies) {
            named.add(reply.hasLocalFiles() ? reply : named(way, reply));
        }
        return named;
    }

    private static boolean isTyping(OutgoingReply reply) {
        return reply.type().equals(MessageType.TYPING_START) || reply.type().equals(MessageType.TYPING_END);
    }

    static String uuid(String name) {
        return NamedIds.of(name).toString();
    }
}
