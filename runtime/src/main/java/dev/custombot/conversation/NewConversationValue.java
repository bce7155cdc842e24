package dev.custombot.conversation;

import java.util.Objects;

/** A new conversation by value. */
record NewConversationValue(String channelType, String accountAddress, ConversationDetails details)
        implements
            NewConversation {

    NewConversationValue {
        Objects.requireNonNull(channelType, "channelType");
        Objects.requireNonNull(accountAddress, "accountAddress");
        Objects.requireNonNull(details, "details");
    }

    @Override
    public NewConversation with(ConversationDetails newDetails) {
        return new NewConversationValue(channelType, accountAddress, newDetails);
    }

    /** Without details, which say who the customer is: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "NewConversation[channelType=" + channelType + "]";
    }
}
