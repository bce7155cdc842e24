package dev.custombot.conversation;

import java.util.Objects;

import dev.custombot.Limits;
import dev.custombot.ReplyLimits;

/**
 * A conversation that a bot opens.
 *
 * @param channelType the type of the channel, 1..255 characters
 * @param accountAddress the address of the channel account, 1..255 characters
 * @param details the customer, and by which contact to reach them
 */
public record NewConversation(String channelType, String accountAddress, ConversationDetails details) {

    /** @throws IllegalArgumentException if something is beyond {@link Limits} */
    public NewConversation {
        require("A channel type", channelType, Limits.CHANNEL_TYPE_LENGTH);
        require("The address of an account", accountAddress, Limits.ACCOUNT_ADDRESS_LENGTH);
        Objects.requireNonNull(details, "details");
        ReplyLimits.checkDetails(details);
    }

    private static void require(String what, String text, int max) {
        if (text.isBlank() || text.length() > max) {
            throw new IllegalArgumentException(what + " must have 1 to " + max + " characters that are not all blank; it has "
                    + text.length());
        }
    }

    public static NewConversation on(String channelType, String accountAddress) {
        return new NewConversation(channelType, accountAddress, ConversationDetails.none());
    }

    public NewConversation with(ConversationDetails newDetails) {
        return new NewConversation(channelType, accountAddress, newDetails);
    }
}
