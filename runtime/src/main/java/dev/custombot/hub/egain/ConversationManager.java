package dev.custombot.hub.egain;

import java.util.List;

import dev.custombot.conversation.Transcript;
import io.smallrye.mutiny.Uni;

/**
 * All 35 operations of eGain's Conversation Manager API v3, called as the bot's client application: a bean for injection, of another than
 * the default bot with {@link dev.custombot.BotName}.
 * <p>
 * Access tokens, time-outs ({@code hub.request-timeout}), the repetition of what passes, TLS and proxy are those of the bot's replies. Only
 * {@link #send} is in their rate plan: the hub counts each operation by itself, and so does the bot, on each replica. A call that the hub answers with 429 or 5xx, or not at all, is made up to four times in all, unless repeating could do
 * it twice. Errors are {@link dev.custombot.hub.HubRequestException}s with the hub's status, code and text.
 */
public interface ConversationManager {

    /** How the hub shows to callbacks that it is the hub. */
    Resources<Authentication> authentications();

    Resources<ClientApplication> clientApplications();

    Resources<Participant> participants();

    Resources<Channel> channels();

    Resources<Orchestration> orchestrations();

    Resources<Account> accounts();

    /**
     * Sends messages at once, past the bot's queue: not in the order of its replies, and kept nowhere. What a bot says to its customers goes
     * by {@link dev.custombot.Replies} and {@link dev.custombot.Conversations}.
     *
     * @param messages 1..10; one whose messageId the hub has in that conversation is refused (400-138)
     */
    Uni<List<AcceptedMessage>> send(List<NewMessage> messages);

    /**
     * A completed conversation with what was said in it.
     *
     * @param id 36 characters
     */
    Uni<Transcript> conversation(String id);

    /** Files for messages. */
    AssetSlots assets();
}
