package dev.custombot.docs;

import jakarta.inject.Inject;

import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.OnConversationOpened;
import dev.custombot.Reply;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.NewConversation;
import io.smallrye.mutiny.Uni;

/** Speaks without being asked. */
public class ParcelBot {

    /** What is told of. */
    public record Parcel(String conversation) {}

    // tag::start[]
    @Inject
    Conversations conversations;

    Uni<StartedConversation> parcelArrived(Customer customer) {
        return conversations.start(NewConversation.on("web_chat", "1000")
                .with(ConversationDetails.none().withCustomer(customer).withContacts("email", "email")),
                Reply.text("Your parcel is here"));
    }
    // end::start[]

    // tag::started[]
    @OnConversationOpened
    void opened(StartedConversation started, ConversationState<Parcel> state) {
        state.set(new Parcel(started.conversationId()));
    }
    // end::started[]
}
