package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A caller that is not authenticated is turned away before it has sent its body. */
@QuarkusTest
class AuthenticationBeforeBodyTest {

    @TestHTTPResource
    java.net.URI application;

    @Test
    void answersBeforeTheBody() throws Exception {
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST /callback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(status).startsWith("HTTP/1.1 401");
        }
    }
}
