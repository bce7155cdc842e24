package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.http.ProblemsOnTheWire;

/** Whoever is not served reads where it lies and what to do, in words that hold no data: each problem as a whole. */
class WhatAProblemOfDeadLettersSaysTest {

    @RegisterExtension
    static final ProblemsOnTheWire WIRE = new ProblemsOnTheWire();

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void toTheLetter(String factory, DeadLetterProblem problem, String answer) throws Exception {
        assertThat(WIRE.of(problem)).isEqualTo(answer);
    }

    @Test
    void noneIsLeftOut() {
        assertThat(problems().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(
                ProblemsOnTheWire.waysToMake(DeadLetterProblem.class));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("invalid(String, String)", DeadLetterProblem.invalid("type", "is empty"), """
                        400 application/problem+json
                        {"status":400,"title":"Bad Request","detail":"type is empty","parameter":"type"}"""),
                arguments("filterNeeded()", DeadLetterProblem.filterNeeded(),
                        """
                                400 application/problem+json
                                {"status":400,"title":"Bad Request","detail":"say which dead letters are meant: conversation, type, cause, \
                                stage, from or to; or all=true","parameter":"all"}"""),
                arguments("forbidden(String)", DeadLetterProblem.forbidden("admin"), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"the role admin is missing; \
                        quarkus.custom-bot.dead-letters.endpoint.role says which is needed"}"""),
                arguments("anonymous()", DeadLetterProblem.anonymous(), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"say who you are: it takes a user with the role that \
                        quarkus.custom-bot.dead-letters.endpoint.role names"}"""),
                arguments("otherSite()", DeadLetterProblem.otherSite(), """
                        403 application/problem+json
                        {"status":403,"title":"Forbidden","detail":"a page of another site asks for this, as Sec-Fetch-Site or \
                        Origin says; ask from a page of this address, or without a browser"}"""),
                arguments("unknown()", DeadLetterProblem.unknown(),
                        """
                                404 application/problem+json
                                {"status":404,"title":"Not Found","detail":"there is no such dead letter; GET without an id lists those \
                                that are open, and with done=true the others, too"}"""),
                arguments("nothingHere()", DeadLetterProblem.nothingHere(),
                        """
                                404 application/problem+json
                                {"status":404,"title":"Not Found","detail":"there is nothing at this path: below the endpoint there are \
                                <id>, <id>/replay and replay"}"""),
                arguments("methodNotAllowed(String)", DeadLetterProblem.methodNotAllowed("GET, DELETE"), """
                        405 application/problem+json
                        allow: GET, DELETE
                        {"status":405,"title":"Method Not Allowed","detail":"this takes GET, DELETE"}"""),
                arguments("failed()", DeadLetterProblem.failed(), """
                        500 application/problem+json
                        {"status":500,"title":"Internal Server Error","detail":"the request failed; the log says why \
                        (CBOT00504)"}"""),
                arguments("unavailable(String)", DeadLetterProblem.unavailable("Too many requests wait"), """
                        503 application/problem+json
                        {"status":503,"title":"Service Unavailable","detail":"Too many requests wait; ask again later"}"""));
    }
}
