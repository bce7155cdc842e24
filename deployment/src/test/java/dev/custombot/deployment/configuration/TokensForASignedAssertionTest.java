package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.QuarkusUnitTest;

/** A bot whose OIDC client has a private key proves who it is with that, as the guide configures it, and shows no secret. */
class TokensForASignedAssertionTest {

    private static final String BOT = "quarkus.custom-bot.";
    private static final String CLIENT = "quarkus.oidc-client.\"hub\".";
    private static final String FOLDER = "token-request.folder";
    /** The application has a class of its own of this name, which knows where to look only by the configuration. */
    private static final Path WRITTEN = folder();
    private static final HttpServer ENDPOINT = endpoint();
    private static final String ADDRESS = "http://localhost:" + ENDPOINT.getAddress().getPort() + "/token";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey(CLIENT + "token-path", ADDRESS)
            .overrideConfigKey(CLIENT + "discovery-enabled", "false")
            .overrideConfigKey(CLIENT + "client-id", "bot")
            .overrideConfigKey(CLIENT + "credentials.jwt.key-file", keyFile().toString())
            .overrideConfigKey(FOLDER, WRITTEN.toString())
            .overrideConfigKey(BOT + "hub.oidc-client", "hub")
            .overrideConfigKey(BOT + "hub.url", "http://localhost:1/v3")
            .overrideConfigKey(BOT + "callback.authentication.enabled", "false");

    @AfterAll
    static void stop() {
        ENDPOINT.stop(0);
    }

    @Test
    void isSignedByTheClientsKey() throws Exception {
        Path folder = Path.of(ConfigProvider.getConfig().getValue(FOLDER, String.class));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("form")));
        String form = Files.readString(folder.resolve("form"));
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(folder.resolve("public"))));
        Map<String, String> fields = Arrays.stream(form.split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));

        assertThat(fields).containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        JwtClaims claims = new JwtConsumerBuilder().setVerificationKey(key).setRequireExpirationTime()
                .setExpectedIssuer("bot").setExpectedSubject("bot")
                .setExpectedAudience(ConfigProvider.getConfig().getValue(CLIENT + "token-path", String.class)).setRequireJwtId()
                .build()
                .processToClaims(fields.get("client_assertion"));
        assertThat(claims.getJwtId()).isNotBlank();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "token-request").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keyFile() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Files.write(WRITTEN.resolve("public"), keys.getPublic().getEncoded());
            return Files.writeString(WRITTEN.resolve("bot.pem"), "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer endpoint() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/token", exchange -> {
                Path form = Files.write(WRITTEN.resolve("form.part"), exchange.getRequestBody().readAllBytes());
                Files.move(form, WRITTEN.resolve("form"), StandardCopyOption.ATOMIC_MOVE);
                byte[] token = "{\"access_token\":\"some\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, token.length);
                exchange.getResponseBody().write(token);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
