package dev.custombot.runtime.http;

import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

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

    /** Ends the response with the problem, and a connection of HTTP/1 if this is the last answer on it. */
    public final void answer(HttpServerRequest request) {
        answer(request, headers.containsValue("close"));
    }

    /** @param isLast whether nothing else can come on this connection; HTTP/2 has no such header, and ends streams instead */
    public final void answer(HttpServerRequest request, boolean isLast) {
        HttpServerResponse response = request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType());
        headers.forEach((name, value) -> {
            if (!"close".equals(value)) {
                response.putHeader(name, value);
            }
        });
        if (isLast && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        Future<Void> sent = response.end(body());
        if (isLast) {
            sent.onComplete(over -> Leftover.discardAndClose(request));
        }
    }

    /** What the body is, for callers that expect another one. */
    protected String mediaType() {
        return "application/problem+json";
    }

    public final String title() {
        return title;
    }

    public final int status() {
        return status;
    }

    public final Map<String, String> headers() {
        return headers;
    }

    /** Not by Vert.x' JSON: that is written as the application likes its own. */
    public final String body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", status).put("title", title)
                .put("detail", getMessage());
        members.forEach(body::put);
        return body.toString();
    }
}
