package dev.custombot.guest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A REST client of the application's own. */
@Path("/open")
@RegisterRestClient(baseUri = "http://localhost:1")
public interface OpenClient {

    @GET
    String open();
}
