package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever gets no token learns by status and error of RFC 6749 why, and nothing that he sent is quoted. */
class TokenErrorsTest {

    private static final String TWO_AUTHORIZATIONS = "POST /token HTTP/1.1\r\nHost: x\r\nAuthorization: Basic aDpz\r\n"
            + "Authorization: Basic aDpz\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture(new TokenEndpointSettings(Duration.ofSeconds(30), 1024, 16, 100));

    @RegisterExtension
    final EndpointFixture impatient = new EndpointFixture(new TokenEndpointSettings(Duration.ofSeconds(1), 1024, 16, 100));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
            "'client_id=hub&client_secret=canary', 400, invalid_request",
            "'grant_type=&client_id=hub&client_secret=canary', 400, invalid_request",
            "'grant_type=password&client_id=hub&client_secret=canary', 400, unsupported_grant_type",
            "'grant_type=client_credentials&grant_type=client_credentials', 400, invalid_request",
            "'grant_type=client_credentials&client_id=hub&client_id=canary', 400, invalid_request",
            "'grant_type=client_credentials&scope=canary', 400, invalid_scope",
            "'grant_type=client_credentials&client_id=%zz', 400, invalid_request",
            "'grant_type=client_credentials&client_id=%+1', 400, invalid_request",
            "'grant_type=client_credentials&client_id=hub#&client_id=canary', 400, invalid_request",
            "'grant_type=client_credentials', 401, invalid_client",
            "'grant_type=client_credentials&client_id=hub', 401, invalid_client",
            "'grant_type=client_credentials&client_id=hub&client_secret=', 401, invalid_client",
            "'grant_type=client_credentials&client_id=hub&client_secret=canary', 401, invalid_client",
            "'grant_type=client_credentials&client_id=canary&client_secret=canary', 401, invalid_client"})
    void forms(String body, int status, String error) throws Exception {
        refused(endpoint.form(body), status, error);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"'', 400, invalid_request", "'[]', 400, invalid_request",
            "'canary', 400, invalid_request", "'{\"clientId\":1}', 400, invalid_request",
            "'{\"clientId\":\"a\",\"client_id\":\"b\"}', 400, invalid_request",
            "'{\"clientId\":\"a\",\"clientId\":\"b\"}', 400, invalid_request", "'{} {}', 400, invalid_request",
            "'{\"grant_type\":\"password\"}', 400, unsupported_grant_type", "'{\"scope\":\"canary\"}', 400, invalid_scope",
            "'{}', 401, invalid_client", "'{\"clientId\":\"hub\",\"clientSecret\":null}', 401, invalid_client",
            "'{\"clientId\":\"hub\",\"clientSecret\":\"canary\"}', 401, invalid_client"})
    void json(String body, int status, String error) throws Exception {
        refused(endpoint.json(body), status, error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic aHVi", "Bearer canary", "Digest x", "Basic aHViOmNhbmFyeQ=="})
    void headers(String header) throws Exception {
        HttpResponse<String> answer = endpoint.post("grant_type=client_credentials", "Content-Type",
                "application/x-www-form-urlencoded", "Authorization", header);
        refused(answer, 401, "invalid_client");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
    }

    @Test
    void twoWaysOfAuthentication() throws Exception {
        refused(endpoint.post("grant_type=client_credentials&client_id=hub&client_secret=" + EndpointFixture.SECRET,
                "Content-Type",
                "application/x-www-form-urlencoded", "Authorization",
                "Basic " + Base64.getEncoder()
                        .encodeToString(("hub:" + EndpointFixture.SECRET).getBytes(StandardCharsets.UTF_8))),
                400, "invalid_request");
    }

    @Test
    void moreParametersThanAnybodySends() throws Exception {
        refused(endpoint.form("grant_type=client_credentials" + "&canary=1".repeat(64)), 400, "invalid_request");
    }

    @Test
    void twoAuthorizations() throws Exception {
        String right = "Basic " + Base64.getEncoder()
                .encodeToString(("hub:" + EndpointFixture.SECRET).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            socket.getOutputStream()
                    .write(("POST /token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + right
                            + "\r\nAuthorization: " + right + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 29\r\n\r\ngrant_type=client_credentials").getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400")
                    .contains("\"error\":\"invalid_request\"").doesNotContain("access_token");
        }
    }

    @Test
    void afterARefusedRequestTheConnectionIsUsedAgain() throws Exception {
        try (Socket socket = connect(endpoint,
                TWO_AUTHORIZATIONS + "Content-Length: 29\r\n\r\ngrant_type=client_credentials")) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
            socket.getOutputStream().write("GET /token HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("HTTP/1.1 405");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void aRestThatIsEndlessOrDoesNotComeEndsTheConnection(int length) throws Exception {
        try (Socket socket = connect(impatient,
                TWO_AUTHORIZATIONS + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n"
                        + "x".repeat(length) + "\r\n")) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");

            assertThat(socket.getInputStream().readAllBytes()).as("it ends").isNotEmpty();
        }
    }

    @Test
    void whatFailsOnTheWayIsAnsweredAndCountedNevertheless() throws Exception {
        refused(endpoint.post("canary", "Content-Type", "application/json", EndpointFixture.FAILS, "exception"), 500,
                "server_error");
        refused(endpoint.post("canary", "Content-Type", "application/json", EndpointFixture.FAILS, "503"), 503, "server_error");
        refused(endpoint.post("canary", "Content-Type", "application/json", EndpointFixture.FAILS, "403"), 403,
                "invalid_request");

        assertThat(endpoint.count("unknown", "failed")).isEqualTo(1);
        assertThat(endpoint.count("unknown", "application")).isEqualTo(2);
    }

    private static Socket connect(EndpointFixture server, String request) throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
    void otherMethods(String method) throws Exception {
        HttpResponse<String> answer = endpoint.send(HttpRequest.newBuilder().method(method, BodyPublishers.noBody()));
        refused(answer, 405, "invalid_request");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data", "application/json; charset=utf-16", ";"})
    void otherContentTypes(String type) throws Exception {
        refused(endpoint.post("canary", "Content-Type", type), 415, "invalid_request");
    }

    @Test
    void compressed() throws Exception {
        refused(endpoint.post("canary", "Content-Type", "application/json", "Content-Encoding", "gzip"), 415,
                "invalid_request");
    }

    @Test
    void tooLarge() throws Exception {
        refused(endpoint.form("canary=" + "x".repeat(2_000)), 413, "invalid_request");
    }

    @Test
    void tooSlow() throws Exception {
        try (Socket socket = new Socket("localhost", impatient.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Cache-Control: no-store", "\"error\":\"invalid_request\"");
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error\":\"" + error + "\"", "\"error_description\":").doesNotContain("canary");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
