package dev.custombot.guest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;

/** What needs a login. */
@Path("/login")
public class LoginResource {

    @GET
    @Authenticated
    public String welcome() {
        return "welcome";
    }
}
