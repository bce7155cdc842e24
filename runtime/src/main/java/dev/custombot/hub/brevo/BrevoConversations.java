package dev.custombot.hub.brevo;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/**
 * The API of Brevo Conversations, as the bot: a CDI bean for each bot whose {@code hub.kind} is {@code brevo}, of another than the default
 * one with {@link dev.custombot.BotName}.
 * <p>
 * Every method returns at once, on any thread, and its {@code Uni} does the work when it is subscribed to. What Brevo would refuse in any
 * case throws {@link IllegalArgumentException} at the call. Whatever else goes wrong is a {@link dev.custombot.hub.HubRequestException}.
 * <p>
 * Requests count in the bot's plan, and wait for it as long as a request may take ({@code hub.request-timeout}). Nothing is repeated: what
 * is sent twice is shown twice.
 */
public interface BrevoConversations {

    /** Writes to a visitor as the bot's agent. Replies and {@code Conversations.say} do so in order, and survive a crash; this does not. */
    Uni<BrevoMessage> send(String visitorId, String text);

    /** Writes to a visitor as another agent. */
    Uni<BrevoMessage> send(String visitorId, String text, BrevoAgent agent);

    /** A message that an agent has sent, or a visitor. */
    Uni<BrevoMessage> message(String id);

    /** Replaces the text of a message that an agent has sent. */
    Uni<BrevoMessage> edit(String id, String text);

    /** Deletes a message that an agent has sent. */
    Uni<Void> delete(String id);

    /** Says something to a visitor that nobody has asked for; no conversation begins with it. */
    Uni<BrevoMessage> push(BrevoPush message);

    /** A pushed message. */
    Uni<BrevoMessage> pushed(String id);

    /** Replaces the text of a pushed message. */
    Uni<BrevoMessage> editPushed(String id, String text);

    /** Deletes a pushed message. */
    Uni<Void> deletePushed(String id);

    /** Has the bot's agent shown as online for 2 to 3 minutes. The bot does that by itself, see {@code hub.agent.ping-interval}. */
    Uni<Void> ping();

    /** Has an agent shown as online for 2 to 3 minutes. */
    Uni<Void> ping(BrevoAgent agent);

    /** Gives a visitor to a group of agents. */
    Uni<BrevoVisitorGroup> assignGroup(String visitorId, String groupId);

    /**
     * Replaces the text of what the bot has said. Of what became several messages the first has the whole new text, and the others are
     * deleted; nothing is changed before all of them are sent.
     *
     * @param messageId as {@code Conversations.say} has given it; one that several conversations have stands for what was sent last
     */
    Uni<BrevoMessage> editSaid(String messageId, String text);

    /** Deletes what the bot has said, with all messages that it became, as {@link #editSaid}. */
    Uni<Void> deleteSaid(String messageId);

    /** The same for threads that may wait. */
    default BlockingBrevoConversations blocking() {
        return new BlockingBrevoConversations(this);
    }

    /** The same for threads that may wait, at most as long as given; then it fails with {@link io.smallrye.mutiny.TimeoutException}. */
    default BlockingBrevoConversations blocking(Duration patience) {
        return new BlockingBrevoConversations(this, patience);
    }
}
