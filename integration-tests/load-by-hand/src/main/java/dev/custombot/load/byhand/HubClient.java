package dev.custombot.load.byhand;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;

/** The hub's API, as far as the bot needs it. */
@RegisterRestClient(configKey = "hub")
@Path("/")
public interface HubClient {

    @POST
    @Path("conversations/messages")
    Uni<JsonNode> send(@HeaderParam("Authorization") String authorization, JsonNode messages);
}
