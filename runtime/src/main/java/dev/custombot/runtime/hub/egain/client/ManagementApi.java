package dev.custombot.runtime.hub.egain.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

/** eGain's Conversation Manager API v3 as requests: every kind of resource is asked in the same way. Non-blocking. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ManagementApi {

    /** 201 and the id, or 200 for an asset. */
    @POST
    @Path("{kind}")
    Uni<Response> create(@HeaderParam("Authorization") String authorization, @PathParam("kind") String kind, String resource);

    /** 200 and a page. */
    @GET
    @Path("{kind}")
    Uni<Response> list(@HeaderParam("Authorization") String authorization, @PathParam("kind") String kind,
            @QueryParam("$pagenum") int page, @QueryParam("$pagesize") int size);

    /** 200 and one. */
    @GET
    @Path("{kind}/{id}")
    Uni<Response> get(@HeaderParam("Authorization") String authorization, @PathParam("kind") String kind,
            @PathParam("id") String id);

    /** 200 and a conversation with more of its messages. */
    @GET
    @Path("conversations/{id}")
    Uni<Response> conversation(@HeaderParam("Authorization") String authorization, @PathParam("id") String id,
            @QueryParam("$pagenum") int page, @QueryParam("$pagesize") int size);

    /** 204. */
    @PUT
    @Path("{kind}/{id}")
    Uni<Response> update(@HeaderParam("Authorization") String authorization, @PathParam("kind") String kind,
            @PathParam("id") String id, String resource);

    /** 204. */
    @DELETE
    @Path("{kind}/{id}")
    Uni<Response> delete(@HeaderParam("Authorization") String authorization, @PathParam("kind") String kind,
            @PathParam("id") String id);

    /** 202 and the hub's ids. */
    @POST
    @Path("conversations/messages")
    Uni<Response> send(@HeaderParam("Authorization") String authorization, String messages);
}
