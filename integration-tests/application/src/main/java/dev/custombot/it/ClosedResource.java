package dev.custombot.it;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;

/** An endpoint of the application's own, which has nothing to do with the hub. */
@Path("/closed")
public class ClosedResource {

    @GET
    @Authenticated
    public String get() {
        return "open";
    }
}
