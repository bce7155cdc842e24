package dev.custombot.hub.brevo;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/**
 * {@link BrevoConversations} for threads that may wait: those of handlers, unless they are marked as non-blocking. On an event loop each
 * method throws {@link IllegalStateException}.
 */
public final class BlockingBrevoConversations {

    /** Every request ends by itself; this is for a process that stands still. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final BrevoConversations brevo;
    private final Duration patience;

    BlockingBrevoConversations(BrevoConversations brevo) {
        this(brevo, LONGEST);
    }

    BlockingBrevoConversations(BrevoConversations brevo, Duration patience) {
        this.brevo = brevo;
        this.patience = patience;
    }

    public BrevoMessage send(String visitorId, String text) {
        return await(brevo.send(visitorId, text));
    }

    public BrevoMessage send(String visitorId, String text, BrevoAgent agent) {
        return await(brevo.send(visitorId, text, agent));
    }

    public BrevoMessage message(String id) {
        return await(brevo.message(id));
    }

    public BrevoMessage edit(String id, String text) {
        return await(brevo.edit(id, text));
    }

    public void delete(String id) {
        await(brevo.delete(id));
    }

    public BrevoMessage push(BrevoPush message) {
        return await(brevo.push(message));
    }

    public BrevoMessage pushed(String id) {
        return await(brevo.pushed(id));
    }

    public BrevoMessage editPushed(String id, String text) {
        return await(brevo.editPushed(id, text));
    }

    public void deletePushed(String id) {
        await(brevo.deletePushed(id));
    }

    public void ping() {
        await(brevo.ping());
    }

    public void ping(BrevoAgent agent) {
        await(brevo.ping(agent));
    }

    public BrevoVisitorGroup assignGroup(String visitorId, String groupId) {
        return await(brevo.assignGroup(visitorId, groupId));
    }

    public BrevoMessage editSaid(String messageId, String text) {
        return await(brevo.editSaid(messageId, text));
    }

    public void deleteSaid(String messageId) {
        await(brevo.deleteSaid(messageId));
    }

    private <T> T await(Uni<T> answer) {
        return answer.await().atMost(patience);
    }
}
