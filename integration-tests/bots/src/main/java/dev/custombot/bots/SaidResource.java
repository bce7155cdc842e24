package dev.custombot.bots;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.hub.brevo.BrevoConversations;
import io.smallrye.mutiny.Uni;

/** What the bot at Brevo has said is changed and taken back by whichever replica is asked to. */
@Path("/said")
public class SaidResource {

    private final Conversations conversations;
    private final BrevoConversations brevo;

    SaidResource(@BotName("brevo") Conversations conversations, @BotName("brevo") BrevoConversations brevo) {
        this.conversations = conversations;
        this.brevo = brevo;
    }

    /** Answers with its handle. */
    @POST
    @Path("{conversation}")
    public Uni<String> say(@PathParam("conversation") String conversation, String text) {
        return conversations.say(conversation, Reply.text(text));
    }

    @PUT
    @Path("{handle}")
    public Uni<String> change(@PathParam("handle") String handle, String text) {
        return brevo.editSaid(handle, text).map(message -> message.text().orElse(""));
    }

    @DELETE
    @Path("{handle}")
    public Uni<Void> takeBack(@PathParam("handle") String handle) {
        return brevo.deleteSaid(handle);
    }
}
