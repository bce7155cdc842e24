package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.http.ProblemsOnTheWire;

/** Whoever is not served reads where it lies and what to do, in words that hold no data: each problem as a whole. */
class WhatAProblemOfControlSaysTest {

    @RegisterExtension
    static final ProblemsOnTheWire WIRE = new ProblemsOnTheWire();

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void toTheLetter(String factory, ControlProblem problem, String answer) throws Exception {
        assertThat(WIRE.of(problem)).isEqualTo(answer);
    }

    @Test
    void noneIsLeftOut() {
        assertThat(problems().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(
                ProblemsOnTheWire.waysToMake(ControlProblem.class));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("invalid(String, String)", ControlProblem.invalid("sender", "must be true"), """
                        400 application/problem+json
                        {"status":400,"title":"Bad Request","detail":"sender must be true","parameter":"sender"}"""),
                arguments("forbidden(String)", ControlProblem.forbidden("operator"), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"the role operator is missing; \
                        quarkus.custom-bot.control.endpoint.role says which is needed"}"""),
                arguments("anonymous()", ControlProblem.anonymous(), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"say who you are: it takes a user with the role that \
                        quarkus.custom-bot.control.endpoint.role names"}"""),
                arguments("otherSite()", ControlProblem.otherSite(), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"a page of another site asks for this, as Sec-Fetch-Site or \
                        Origin says; ask from a page of this address, or without a browser"}"""),
                arguments("nothingHere(List)", ControlProblem.nothingHere(List.of("pause", "skip")),
                        """
                                404 application/problem+json
                                {"status":404,"title":"Not Found","detail":"there is nothing at this path: POST takes pause, skip below the \
                                endpoint, and GET the endpoint itself"}"""),
                arguments("unknownHandler()", ControlProblem.unknownHandler(),
                        """
                                404 application/problem+json
                                {"status":404,"title":"Not Found","detail":"no handler of this bot has this name: it is Class#method, as \
                                logs and meters have it, with %23 for the #"}"""),
                arguments("unknownOrder()", ControlProblem.unknownOrder(), """
                        404 application/problem+json
                        {"status":404,"title":"Not Found","detail":"there is no order for this message: it was carried out, is \
                        over, or never given; GET shows those that wait"}"""),
                arguments("methodNotAllowed(String)", ControlProblem.methodNotAllowed("POST"), """
                        405 application/problem+json
                        allow: POST
                        {"status":405,"title":"Method Not Allowed","detail":"this takes POST"}"""),
                arguments("full(String)", ControlProblem.full("10000 orders wait"), """
                        409 application/problem+json
                        {"status":409,"title":"Conflict","detail":"10000 orders wait already; resume some of them"}"""),
                arguments("failed()", ControlProblem.failed(), """
                        500 application/problem+json
                        {"status":500,"title":"Internal Server Error","detail":"the request failed; the log says why \
                        (CBOT00705)"}"""),
                arguments("unavailable(String)", ControlProblem.unavailable("TimeoutException"),
                        """
                                503 application/problem+json
                                {"status":503,"title":"Service Unavailable","detail":"Kafka has not confirmed it (TimeoutException); look \
                                with GET whether it holds, and ask again"}"""));
    }
}
