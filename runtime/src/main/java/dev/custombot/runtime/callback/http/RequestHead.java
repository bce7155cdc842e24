package dev.custombot.runtime.callback.http;

import java.util.List;
import java.util.Map;

import dev.custombot.runtime.hub.CallbackProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What the head of a request must not be, whoever the caller is. */
public final class RequestHead {

    /** That of two of them one is meant, nobody can say which. */
    private static final List<CharSequence> ONCE = List.of(HttpHeaders.HOST, HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE);
    private static final int SEPARATORS = 4;

    private RequestHead() {}

    /** @throws CallbackProblem 431, 400 or 417 */
    public static void check(HttpServerRequest request, long limit) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        if (size > limit) {
            throw CallbackProblem.headersTooLarge(limit);
        }
        for (CharSequence name : ONCE) {
            if (request.headers().getAll(name).size() > 1) {
                throw CallbackProblem.malformed(name + " stands in the headers more than once");
            }
        }
        String expectation = expectation(request);
        if (!expectation.isEmpty() && !"100-continue".equalsIgnoreCase(expectation)) {
            throw CallbackProblem.expectationFailed();
        }
    }

    /** Whether the caller waits for a word before it sends its body. */
    public static boolean expectsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(expectation(request));
    }

    /** HTTP/1.0 knows none. */
    private static String expectation(HttpServerRequest request) {
        String header = request.version() == HttpVersion.HTTP_1_0 ? null : request.getHeader(HttpHeaders.EXPECT);
        return header == null ? "" : header.strip();
    }
}
