package dev.custombot.guest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes an exception of whatever the application's own REST clients get. */
@Provider
public class Complaints implements ResponseExceptionMapper<IllegalStateException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return true;
    }

    @Override
    public IllegalStateException toThrowable(Response response) {
        return new IllegalStateException("complaint about " + response.getStatus());
    }
}
