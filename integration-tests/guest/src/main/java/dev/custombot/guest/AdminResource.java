package dev.custombot.guest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What only administrators of the application see. */
@Path("/admin")
public class AdminResource {

    @GET
    @RolesAllowed("admin")
    public String name(@Context SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
