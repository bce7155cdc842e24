package dev.custombot.conversation;

/** A conversation that a bot opens. Immutable. Checked against the hub's limits when it is opened. */
public sealed interface NewConversation permits NewConversationValue {

    /**
     * @param channelType the type of the channel, 1..255 characters
     * @param accountAddress the address of the channel account, 1..255 characters
     */
    static NewConversation on(String channelType, String accountAddress) {
        return new NewConversationValue(channelType, accountAddress, ConversationDetails.none());
    }

    /** The type of the channel, 1..255 characters. */
    String channelType();

    /** The address of the channel account, 1..255 characters. */
    String accountAddress();

    /** The customer, and by which contact to reach them. */
    ConversationDetails details();

    /** The same with these details instead of those so far. */
    NewConversation with(ConversationDetails newDetails);
}
