package dev.custombot.guest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What needs a login. */
@Path("/login")
public class LoginResource {

    @GET
    @Authenticated
    public String welcome() {
        return "welcome";
    }
}
