package dev.custombot.runtime.hub.brevo.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

/** Brevo's API v3 of Conversations, as it is on the wire. Non-blocking; fails when there is no answer. */
@Path("/conversations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface BrevoApi {

    /** The header with the key. */
    String KEY = "api-key";

    @POST
    @Path("messages")
    Uni<Response> send(@HeaderParam(KEY) String key, String message);

    @GET
    @Path("messages/{id}")
    Uni<Response> message(@HeaderParam(KEY) String key, @PathParam("id") String id);

    @PUT
    @Path("messages/{id}")
    Uni<Response> edit(@HeaderParam(KEY) String key, @PathParam("id") String id, String text);

    @DELETE
    @Path("messages/{id}")
    Uni<Response> delete(@HeaderParam(KEY) String key, @PathParam("id") String id);

    @POST
    @Path("pushedMessages")
    Uni<Response> push(@HeaderParam(KEY) String key, String message);

    @GET
    @Path("pushedMessages/{id}")
    Uni<Response> pushed(@HeaderParam(KEY) String key, @PathParam("id") String id);

    @PUT
    @Path("pushedMessages/{id}")
    Uni<Response> editPushed(@HeaderParam(KEY) String key, @PathParam("id") String id, String text);

    @DELETE
    @Path("pushedMessages/{id}")
    Uni<Response> deletePushed(@HeaderParam(KEY) String key, @PathParam("id") String id);

    @POST
    @Path("agentOnlinePing")
    Uni<Response> ping(@HeaderParam(KEY) String key, String agent);

    @PUT
    @Path("visitorGroup")
    Uni<Response> assignGroup(@HeaderParam(KEY) String key, String group);
}
