package dev.custombot.runtime.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.http.ProblemsOnTheWire;

/** A hub whose callback is not accepted is told what was wrong and what to do, in words that hold no data: each problem as a whole. */
class WhatAProblemOfACallbackSaysTest {

    @RegisterExtension
    static final ProblemsOnTheWire WIRE = new ProblemsOnTheWire();

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void toTheLetter(String factory, CallbackProblem problem, String reason, String answer) throws Exception {
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(WIRE.of(problem)).isEqualTo(answer);
    }

    @Test
    void noneIsLeftOut() {
        assertThat(problems().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(
                ProblemsOnTheWire.waysToMake(CallbackProblem.class));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("malformed(String)", CallbackProblem.malformed("the body is not well-formed JSON"), "malformed", """
                        400 application/problem+json
                        {"status":400,"title":"Bad Request","detail":"the body is not well-formed JSON"}"""),
                arguments("malformed(String, CallbackReason)",
                        CallbackProblem.malformed("the body is not UTF-8", CallbackReason.NOT_UTF8), "not_utf8", """
                                400 application/problem+json
                                {"status":400,"title":"Bad Request","detail":"the body is not UTF-8"}"""),
                arguments("badFrame()", CallbackProblem.badFrame(), "length",
                        """
                                400 application/problem+json
                                connection: close
                                {"status":400,"title":"Bad Request","detail":"the body is not framed as HTTP has it: look at its chunks \
                                and its Content-Length"}"""),
                arguments("tooManyMessages(String, int)", CallbackProblem.tooManyMessages("messages", 200),
                        "too_many_messages", """
                                400 application/problem+json
                                {"status":400,"title":"Bad Request","detail":"messages has more than 200 messages",\
                                "field":"messages"}"""),
                arguments("invalid(String, String)", CallbackProblem.invalid("messages.message", "is missing or empty"),
                        "malformed", """
                                400 application/problem+json
                                {"status":400,"title":"Bad Request","detail":"messages.message is missing or empty",\
                                "field":"messages.message"}"""),
                arguments("empty(String)", CallbackProblem.empty("the body is not a JSON object"), "malformed", """
                        400 application/problem+json
                        {"status":400,"title":"Bad Request","detail":"the body is not a JSON object"}"""),
                arguments("empty(String, String)", CallbackProblem.empty("messages.message", "is missing or empty"),
                        "malformed", """
                                400 application/problem+json
                                {"status":400,"title":"Bad Request","detail":"messages.message is missing or empty",\
                                "field":"messages.message"}"""),
                arguments("unauthorized(String, String, String, Supplier)",
                        CallbackProblem.unauthorized("Basic realm=\"custom-bot\"", "user or password is wrong",
                                "wrong_password", () -> "canary"),
                        "wrong_password", """
                                401 application/problem+json
                                www-authenticate: Basic realm="custom-bot"
                                {"status":401,"title":"Unauthorized","detail":"user or password is wrong"}"""),
                arguments("forbidden(String, String, String, Supplier)",
                        CallbackProblem.forbidden("Bearer realm=\"custom-bot\", error=\"insufficient_scope\"",
                                "the caller's token lacks the required scope", "without_scope", () -> "canary"),
                        "without_scope", """
                                403 application/problem+json
                                www-authenticate: Bearer realm="custom-bot", error="insufficient_scope"
                                {"status":403,"title":"Forbidden","detail":"the caller's token lacks the required scope"}"""),
                arguments("notFound()", CallbackProblem.notFound(), "not_found", """
                        404 application/problem+json
                        {"status":404,"title":"Not Found","detail":"there is nothing at this path; callbacks come at the whole \
                        address that the hub was told"}"""),
                arguments("methodNotAllowed()", CallbackProblem.methodNotAllowed(), "method", """
                        405 application/problem+json
                        allow: POST
                        {"status":405,"title":"Method Not Allowed","detail":"the callback takes POST"}"""),
                arguments("tooSlow()", CallbackProblem.tooSlow(), "slow_body", """
                        408 application/problem+json
                        connection: close
                        {"status":408,"title":"Request Timeout","detail":"the body did not come in time; send it again"}"""),
                arguments("tooLarge(long)", CallbackProblem.tooLarge(4_194_304), "body_too_large", """
                        413 application/problem+json
                        connection: close
                        {"status":413,"title":"Content Too Large","detail":"the body has more than 4194304 bytes"}"""),
                arguments("metadataTooLarge(int)", CallbackProblem.metadataTooLarge(65_536), "metadata_too_large", """
                        413 application/problem+json
                        {"status":413,"title":"Content Too Large","detail":"the metadata has more than 65536 bytes",\
                        "field":"metadata"}"""),
                arguments("inflatesTooMuch()", CallbackProblem.inflatesTooMuch(), "inflated_too_large",
                        """
                                413 application/problem+json
                                {"status":413,"title":"Content Too Large","detail":"the body becomes too large when it is inflated; send \
                                less at once, or without gzip"}"""),
                arguments("unsupportedMediaType()", CallbackProblem.unsupportedMediaType(), "content_type", """
                        415 application/problem+json
                        accept: application/json
                        {"status":415,"title":"Unsupported Media Type","detail":"the callback takes application/json in \
                        UTF-8"}"""),
                arguments("encoded(String)", CallbackProblem.encoded("gzip, identity"), "content_encoding", """
                        415 application/problem+json
                        accept-encoding: gzip, identity
                        {"status":415,"title":"Unsupported Media Type","detail":"the callback takes bodies in no encoding but \
                        gzip, identity"}"""),
                arguments("expectationFailed()", CallbackProblem.expectationFailed(), "expectation", """
                        417 application/problem+json
                        connection: close
                        {"status":417,"title":"Expectation Failed","detail":"the callback meets no expectation but \
                        100-continue"}"""),
                arguments("headersTooLarge(long)", CallbackProblem.headersTooLarge(16_384), "headers_too_large", """
                        431 application/problem+json
                        {"status":431,"title":"Request Header Fields Too Large","detail":"the headers have more than 16384 \
                        bytes"}"""),
                arguments("byApplication(int)", CallbackProblem.byApplication(403), "application", """
                        403 application/problem+json
                        {"status":403,"title":"Refused","detail":"the application refused the request before the callback was \
                        asked; look at its own routes, filters and HTTP policies"}"""),
                arguments("failed()", CallbackProblem.failed(), "failed",
                        """
                                500 application/problem+json
                                {"status":500,"title":"Internal Server Error","detail":"the callback could not be received; the log says \
                                why (CBOT00105)"}"""),
                arguments("notStored()", CallbackProblem.notStored(), "not_stored",
                        """
                                503 application/problem+json
                                retry-after: 1
                                {"status":503,"title":"Service Unavailable","detail":"the messages could not be stored in time; send them \
                                again"}"""),
                arguments("overloaded()", CallbackProblem.overloaded(), "overloaded", """
                        503 application/problem+json
                        retry-after: 1
                        {"status":503,"title":"Service Unavailable","detail":"too many callbacks at once; send it again"}"""),
                arguments("asTooManyRequests()", CallbackProblem.failed().asTooManyRequests(), "failed",
                        """
                                429 application/problem+json
                                retry-after: 1
                                {"status":429,"title":"Too Many Requests","detail":"the callback could not be received; the log says why \
                                (CBOT00105)"}"""),
                arguments("unavailable(String, String)",
                        CallbackProblem.unavailable("the access token cannot be verified now; send the callback again",
                                "keys_unavailable"),
                        "keys_unavailable", """
                                503 application/problem+json
                                retry-after: 1
                                {"status":503,"title":"Service Unavailable","detail":"the access token cannot be verified now; \
                                send the callback again"}"""));
    }
}
