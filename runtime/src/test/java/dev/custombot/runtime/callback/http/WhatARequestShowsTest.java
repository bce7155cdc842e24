package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** Anybody can send anything: what cannot be decoded shows nothing, and a header that is there twice is not the right one of the two. */
class WhatARequestShowsTest {

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route("/callback").handler(context -> {
            RoutedRequest request = new RoutedRequest(context, Duration.ofSeconds(30));
            context.response()
                    .end(request.header("X-Hub").orElse("none") + "|" + request.queryParameter("secret").orElse("none")
                            + "|" + request.queryParameter("secret").orElse("none"));
        });
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({"?secret=now, none|now|now", "?secret=%6eow, none|now|now", "?other=now, none|none|none",
            "?secret=%, none|none|none", "?secret=%zz, none|none|none", "?secret=now&other=%zz, none|none|none",
            "?%ff%=now, none|none|none"})
    void inItsQuery(String query, String shown) throws IOException {
        assertThat(answer(query, "X-Other: a")).endsWith("\r\n\r\n" + shown);
    }

    @ParameterizedTest
    @CsvSource({"'X-Hub: now', now|none|none", "'x-hub:  now ', now|none|none", "'X-Hub: ', |none|none",
            "'X-Hub: now\r\nX-Hub: wrong', 'now, wrong|none|none'", "'X-Hub: now\r\nx-hub: now', 'now, now|none|none'"})
    void inAHeader(String header, String shown) throws IOException {
        assertThat(answer("", header)).endsWith("\r\n\r\n" + shown);
    }

    private String answer(String query, String header) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST /callback" + query + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n" + header
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
