package dev.custombot.runtime.http;

import java.util.Map;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Why a request is not served: the status, and a body after RFC 9457. It quotes nothing of the request but names. */
public abstract class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, String> members;
    private final transient Map<String, String> headers;

    /**
     * @param members what the body says beside status, title and detail
     * @param headers what the response has beside its type
     */
    protected HttpProblem(int status, String title, String detail, Map<String, String> members, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.members = members;
        this.headers = headers;
    }

    /** Ends the response with the problem, and the connection if a header says so: what is left of the request is not read. */
    public final void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE,
                "application/problem+json");
        headers.forEach(response::putHeader);
        Future<Void> sent = response.end(body());
        if (headers.containsValue("close")) {
            sent.onComplete(over -> request.connection().close());
        }
    }

    public final int status() {
        return status;
    }

    public final Map<String, String> headers() {
        return headers;
    }

    public final String body() {
        JsonObject body = new JsonObject().put("status", status).put("title", title).put("detail", getMessage());
        members.forEach(body::put);
        return body.encode();
    }
}
