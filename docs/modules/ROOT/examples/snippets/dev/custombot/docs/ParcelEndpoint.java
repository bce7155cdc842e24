package dev.custombot.docs;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

// tag::endpoint[]
@Path("/parcels")
public class ParcelEndpoint {

    private final Conversations conversations;

    ParcelEndpoint(Conversations conversations) {
        this.conversations = conversations;
    }

    @POST
    @Path("/{parcel}/arrived/{conversation}")
    public Uni<Void> arrived(@PathParam("parcel") String parcel, @PathParam("conversation") String conversation) {
        // Under an id of its own it is said once, however often the endpoint is called.
        return conversations.say(conversation, Reply.text("Parcel " + parcel + " is here."), "parcel-" + parcel)
                .replaceWithVoid();
    }
}
// end::endpoint[]
