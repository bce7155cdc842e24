package dev.custombot.guest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What everybody may see, unless the configuration says something else. */
@Path("/open")
public class OpenResource {

    @GET
    public String open() {
        return "open";
    }
}
