package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.http.ProblemsOnTheWire;
import dev.custombot.runtime.hub.CallbackProblem;

/** Whoever gets no token reads what was wrong and what to do, as RFC 6749 and RFC 9457 have it: each problem as a whole. */
class WhatAProblemOfTokensSaysTest {

    @RegisterExtension
    static final ProblemsOnTheWire WIRE = new ProblemsOnTheWire();

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void toTheLetter(String factory, TokenProblem problem, String outcome, String answer) throws Exception {
        assertThat(problem.outcome()).isEqualTo(outcome);
        assertThat(WIRE.of(problem)).isEqualTo(answer);
    }

    @Test
    void noneIsLeftOut() {
        assertThat(problems().map(row -> row.get()[0]).distinct()).containsExactlyInAnyOrderElementsOf(
                ProblemsOnTheWire.waysToMake(TokenProblem.class));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("invalidRequest(String)", TokenProblem.invalidRequest("grant_type is missing"), "invalid_request", """
                        400 application/json
                        cache-control: no-store
                        {"status":400,"title":"Bad Request","detail":"grant_type is missing","error":"invalid_request",\
                        "error_description":"grant_type is missing"}"""),
                arguments("unsupportedGrantType()", TokenProblem.unsupportedGrantType(), "unsupported_grant_type", """
                        400 application/json
                        cache-control: no-store
                        {"status":400,"title":"Bad Request","detail":"the grant type must be client_credentials",\
                        "error":"unsupported_grant_type","error_description":"the grant type must be client_credentials"}"""),
                arguments("invalidScope()", TokenProblem.invalidScope(), "invalid_scope", """
                        400 application/json
                        cache-control: no-store
                        {"status":400,"title":"Bad Request","detail":"there are no scopes here: leave it out",\
                        "error":"invalid_scope","error_description":"there are no scopes here: leave it out"}"""),
                arguments("invalidClient(String)", TokenProblem.invalidClient("the Authorization must be Basic"),
                        "invalid_client", """
                                401 application/json
                                cache-control: no-store
                                www-authenticate: Basic realm="custom-bot", charset="UTF-8"
                                {"status":401,"title":"Unauthorized","detail":"the Authorization must be Basic",\
                                "error":"invalid_client","error_description":"the Authorization must be Basic"}"""),
                arguments("methodNotAllowed()", TokenProblem.methodNotAllowed(), "invalid_request", """
                        405 application/json
                        allow: POST
                        cache-control: no-store
                        connection: close
                        {"status":405,"title":"Method Not Allowed","detail":"the token endpoint takes POST",\
                        "error":"invalid_request","error_description":"the token endpoint takes POST"}"""),
                arguments("unsupportedMediaType()", TokenProblem.unsupportedMediaType(), "invalid_request", """
                        415 application/json
                        cache-control: no-store
                        connection: close
                        {"status":415,"title":"Unsupported Media Type","detail":"the token endpoint takes \
                        application/x-www-form-urlencoded or application/json in UTF-8, not compressed",\
                        "error":"invalid_request","error_description":"the token endpoint takes \
                        application/x-www-form-urlencoded or application/json in UTF-8, not compressed"}"""),
                arguments("of(CallbackProblem)", TokenProblem.of(CallbackProblem.tooLarge(16_384)), "invalid_request", """
                        413 application/json
                        cache-control: no-store
                        connection: close
                        {"status":413,"title":"Content Too Large","detail":"the body has more than 16384 bytes",\
                        "error":"invalid_request","error_description":"the body has more than 16384 bytes"}"""),
                arguments("byApplication(int)", TokenProblem.byApplication(403), "application",
                        """
                                403 application/json
                                cache-control: no-store
                                {"status":403,"title":"Refused","detail":"the application refused the request before the token endpoint \
                                was asked; look at its own routes, filters and HTTP policies","error":"invalid_request",\
                                "error_description":"the application refused the request before the token endpoint \
                                was asked; look at its own routes, filters and HTTP policies"}"""),
                arguments("byApplication(int)", TokenProblem.byApplication(503), "application",
                        """
                                503 application/json
                                cache-control: no-store
                                {"status":503,"title":"Refused","detail":"the application refused the request before the token endpoint \
                                was asked; look at its own routes, filters and HTTP policies","error":"server_error",\
                                "error_description":"the application refused the request before the token endpoint \
                                was asked; look at its own routes, filters and HTTP policies"}"""),
                arguments("slowed(Duration)", TokenProblem.slowed(Duration.ofMillis(6_001)), "slowed", """
                        429 application/json
                        cache-control: no-store
                        retry-after: 7
                        {"status":429,"title":"Too Many Requests","detail":"too many wrong secrets; a right one is not slowed",\
                        "error":"temporarily_unavailable",\
                        "error_description":"too many wrong secrets; a right one is not slowed"}"""),
                arguments("overloaded()", TokenProblem.overloaded(), "overloaded", """
                        503 application/json
                        cache-control: no-store
                        connection: close
                        retry-after: 1
                        {"status":503,"title":"Service Unavailable","detail":"too many token requests at once; ask again",\
                        "error":"temporarily_unavailable","error_description":"too many token requests at once; ask again"}"""),
                arguments("failed()", TokenProblem.failed(), "failed",
                        """
                                500 application/json
                                cache-control: no-store
                                {"status":500,"title":"Internal Server Error","detail":"the token could not be issued; the log says why \
                                (CBOT00132)","error":"server_error","error_description":"the token could not be issued; the log says why \
                                (CBOT00132)"}"""));
    }
}
