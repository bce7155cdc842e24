package dev.custombot.it.callback.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Without a certificate that is trusted nobody reaches the callback, whatever the Authorization; with one it is needed still. */
@QuarkusTest
@TestProfile(ClientCertificates.class)
class ClientCertificateTest {

    private static final String RIGHT = "Basic "
            + Base64.getEncoder().encodeToString("hub:the-password-of-the-hub".getBytes(StandardCharsets.UTF_8));

    @TestHTTPResource(value = "/callback", tls = true)
    URI callback;

    @Test
    void theHubDelivers() throws Exception {
        assertThat(deliver(ClientCertificates.caller("hub"), RIGHT)).isEqualTo(202);
    }

    @Test
    void aCertificateIsNoAuthorization() throws Exception {
        assertThat(deliver(ClientCertificates.caller("hub"), "Basic d3Jvbmc6d3Jvbmc=")).isEqualTo(401);
    }

    @Test
    void nobodyElseReachesIt() throws Exception {
        for (SSLContext other : new SSLContext[]{ClientCertificates.anybody(), ClientCertificates.caller("stranger")}) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> deliver(other, RIGHT));
        }
    }

    private int deliver(SSLContext caller, String authorization) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(caller).version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest delivery = HttpRequest.newBuilder(callback).timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")))).build();
        return Redelivery.until(() -> client.send(delivery, BodyHandlers.discarding()), HttpResponse::statusCode).statusCode();
    }
}
