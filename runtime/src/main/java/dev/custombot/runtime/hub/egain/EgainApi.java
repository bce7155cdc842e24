package dev.custombot.runtime.hub.egain;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

/**
 * eGain's Conversation Manager API v3, as far as a bot calls it. Non-blocking.
 */
@Path("/")
public interface EgainApi {

    /**
     * Sends messages into conversations.
     *
     * @param authorization {@code Bearer} and an access token
     * @param messages {@code {"messages":{"message":[…]}}} with 1 to 10 messages
     * @return 202 with the hub's ids, or an error status with the body {@code {"code","developerMessage"}}; fails when there is no
     *         answer
     */
    @POST
    @Path("conversations/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> sendMessages(@HeaderParam("Authorization") String authorization, String messages);
}
