package dev.custombot.runtime.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.custombot.runtime.http.HttpProblem;

/** Why a callback is not accepted. */
public final class CallbackProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Supplier<String> facts;
    private final boolean holdsMessages;

    private CallbackProblem(int status, String title, String detail, String reason, Map<String, String> members,
            Map<String, String> headers, Supplier<String> facts, boolean holdsMessages) {
        super(status, title, detail, members, headers);
        this.reason = reason;
        this.facts = facts;
        this.holdsMessages = holdsMessages;
    }

    private CallbackProblem(int status, String title, String detail, String reason, Map<String, String> members,
            Map<String, String> headers, Supplier<String> facts) {
        this(status, title, detail, reason, members, headers, facts, true);
    }

    private CallbackProblem(int status, String title, String detail, String reason, Map<String, String> members,
            Map<String, String> headers) {
        this(status, title, detail, reason, members, headers, () -> "");
    }

    private CallbackProblem(int status, String title, String detail, CallbackReason reason, Map<String, String> members,
            Map<String, String> headers) {
        this(status, title, detail, reason.label(), members, headers);
    }

    /** As meters show it: one of few values, which follows from nothing that the caller sends. */
    public String reason() {
        return reason;
    }

    /** What was expected and what came, for the log and never for the caller. */
    public String facts() {
        return facts.get();
    }

    /** Whether the body may hold messages, which are lost if it is refused for good: all but {@link #empty} ones may. */
    public boolean holdsMessages() {
        return holdsMessages;
    }

    /** A body without anything in it: it is refused as a {@link #malformed} one, and no message is lost with it. */
    public static CallbackProblem empty(String detail) {
        return empty(detail, Map.of());
    }

    /** As {@link #invalid}, of a body that certainly has no message: none is lost with it. */
    public static CallbackProblem empty(String field, String detail) {
        return empty(field + " " + detail, Map.of("field", field));
    }

    private static CallbackProblem empty(String detail, Map<String, String> members) {
        return new CallbackProblem(400, "Bad Request", detail, CallbackReason.MALFORMED.label(), members, Map.of(), () -> "",
                false);
    }

    public static CallbackProblem malformed(String detail) {
        return new CallbackProblem(400, "Bad Request", detail, CallbackReason.MALFORMED, Map.of(), Map.of());
    }

    /** @param reason other than that it is no JSON */
    public static CallbackProblem malformed(String detail, CallbackReason reason) {
        return new CallbackProblem(400, "Bad Request", detail, reason, Map.of(), Map.of());
    }

    /** A body that does not keep to its own frame: nobody knows where the next request begins. */
    public static CallbackProblem badFrame() {
        return new CallbackProblem(400, "Bad Request",
                "the body is not framed as HTTP has it: look at its chunks and its Content-Length", CallbackReason.LENGTH,
                Map.of(), Map.of("Connection", "close"));
    }

    public static CallbackProblem tooManyMessages(String field, int limit) {
        return new CallbackProblem(400, "Bad Request", field + " has more than " + limit + " messages",
                CallbackReason.TOO_MANY_MESSAGES, Map.of("field", field), Map.of());
    }

    public static CallbackProblem invalid(String field, String detail) {
        return new CallbackProblem(400, "Bad Request", field + " " + detail, CallbackReason.MALFORMED, Map.of("field", field),
                Map.of());
    }

    /**
     * @param reason as meters show it: a constant of the code, never what was sent
     * @param facts what was expected and what came, without secrets; asked for only when it is logged
     */
    public static CallbackProblem unauthorized(String challenge, String detail, String reason, Supplier<String> facts) {
        return new CallbackProblem(401, "Unauthorized", detail, reason, Map.of(), Map.of("WWW-Authenticate", challenge), facts);
    }

    /** As {@link #unauthorized}. */
    public static CallbackProblem forbidden(String challenge, String detail, String reason, Supplier<String> facts) {
        return new CallbackProblem(403, "Forbidden", detail, reason, Map.of(), Map.of("WWW-Authenticate", challenge), facts);
    }

    /** For a path that only the hub can know. */
    public static CallbackProblem notFound() {
        return new CallbackProblem(404, "Not Found",
                "there is nothing at this path; callbacks come at the whole address that the hub was told",
                CallbackReason.NOT_FOUND, Map.of(), Map.of());
    }

    public static CallbackProblem methodNotAllowed() {
        return new CallbackProblem(405, "Method Not Allowed", "the callback takes POST", CallbackReason.METHOD, Map.of(),
                Map.of("Allow", "POST"));
    }

    /** As {@link #tooLarge}. */
    public static CallbackProblem tooSlow() {
        return new CallbackProblem(408, "Request Timeout", "the body did not come in time; send it again",
                CallbackReason.SLOW_BODY, Map.of(), Map.of("Connection", "close"));
    }

    /** The rest of the body is not read, so the connection cannot be used again. */
    public static CallbackProblem tooLarge(long limit) {
        return new CallbackProblem(413, "Content Too Large", "the body has more than " + limit + " bytes",
                CallbackReason.BODY_TOO_LARGE, Map.of(), Map.of("Connection", "close"));
    }

    /** What is common to all messages of a callback is stored with each of them. */
    public static CallbackProblem metadataTooLarge(int limit) {
        return new CallbackProblem(413, "Content Too Large", "the metadata has more than " + limit + " bytes",
                CallbackReason.METADATA_TOO_LARGE, Map.of("field", "metadata"), Map.of());
    }

    /** What a compressed body becomes is not read to its end. */
    public static CallbackProblem inflatesTooMuch() {
        return new CallbackProblem(413, "Content Too Large",
                "the body becomes too large when it is inflated; send less at once, or without gzip",
                CallbackReason.INFLATED_TOO_LARGE, Map.of(), Map.of());
    }

    public static CallbackProblem headersTooLarge(long limit) {
        return new CallbackProblem(431, "Request Header Fields Too Large", "the headers have more than " + limit + " bytes",
                CallbackReason.HEADERS_TOO_LARGE, Map.of(), Map.of());
    }

    public static CallbackProblem expectationFailed() {
        return new CallbackProblem(417, "Expectation Failed", "the callback meets no expectation but 100-continue",
                CallbackReason.EXPECTATION, Map.of(), Map.of("Connection", "close"));
    }

    /** Something of the application has said so before the callback was asked. */
    public static CallbackProblem byApplication(int status) {
        return new CallbackProblem(status, "Refused",
                "the application refused the request before the callback was asked; "
                        + "look at its own routes, filters and HTTP policies",
                CallbackReason.APPLICATION, Map.of(), Map.of());
    }

    public static CallbackProblem unsupportedMediaType() {
        return new CallbackProblem(415, "Unsupported Media Type", "the callback takes application/json in UTF-8",
                CallbackReason.CONTENT_TYPE, Map.of(), Map.of("Accept", "application/json"));
    }

    /** @param accepted what it may be */
    public static CallbackProblem encoded(String accepted) {
        return new CallbackProblem(415, "Unsupported Media Type", "the callback takes bodies in no encoding but " + accepted,
                CallbackReason.CONTENT_ENCODING, Map.of(), Map.of("Accept-Encoding", accepted));
    }

    /** Something that should not happen; the log says what ({@code CBOT00105}). */
    public static CallbackProblem failed() {
        return new CallbackProblem(500, "Internal Server Error",
                "the callback could not be received; the log says why (CBOT00105)", CallbackReason.FAILED, Map.of(), Map.of());
    }

    public static CallbackProblem notStored() {
        return unavailable("the messages could not be stored in time; send them again", CallbackReason.NOT_STORED.label());
    }

    public static CallbackProblem overloaded() {
        return unavailable("too many callbacks at once; send it again", CallbackReason.OVERLOADED.label());
    }

    /** The same for a hub that takes no other status for a wish to have the callback again: 429, for the same reason. */
    public CallbackProblem asTooManyRequests() {
        Map<String, String> answered = new HashMap<>(headers());
        answered.putIfAbsent("Retry-After", "1");
        return new CallbackProblem(429, "Too Many Requests", getMessage(), reason, Map.of(), answered);
    }

    /** @param reason as meters show it: a constant of the code, never what was sent */
    public static CallbackProblem unavailable(String detail, String reason) {
        return new CallbackProblem(503, "Service Unavailable", detail, reason, Map.of(), Map.of("Retry-After", "1"));
    }
}
