package dev.custombot.docs;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import dev.custombot.Conversations;
import dev.custombot.docs.BasketBot.Basket;
import io.smallrye.mutiny.Uni;

// tag::endpoint[]
@Path("/baskets/{conversation}")
public class BasketEndpoint {

    private final Conversations conversations;

    BasketEndpoint(Conversations conversations) {
        this.conversations = conversations;
    }

    @GET
    public Uni<Integer> items(@PathParam("conversation") String conversation) {
        return conversations.state(conversation, Basket.class)
                .map(basket -> basket.map(known -> known.items().size()).orElse(0));
    }

    @DELETE
    public Uni<Void> empty(@PathParam("conversation") String conversation) {
        return conversations.clearState(conversation, Basket.class);
    }
}
// end::endpoint[]
