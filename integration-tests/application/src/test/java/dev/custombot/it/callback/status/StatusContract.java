package dev.custombot.it.callback.status;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpServer;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.ValidatableResponse;

/** One application with a bot for each way in which keys are known: by a key set, by one key, and by a key set that cannot be had. */
public class StatusContract implements QuarkusTestProfile {

    static final String KEY_SET = "/callback/key-set";
    static final String PUBLIC_KEY = "/callback/public-key";
    static final String AWAY = "/callback/away";
    static final String BASIC = "/callback/basic";
    static final RsaJsonWebKey TRUSTED = generate("trusted");
    static final RsaJsonWebKey STRANGER = generate("stranger");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        bearer(config, "key-set", "jwks-url", keySet());
        bearer(config, "public-key", "public-key", RsaKeyUtil.pemEncode(TRUSTED.getPublicKey()));
        bearer(config, "away", "jwks-url", "http://localhost:1/keys");
        config.put("quarkus.custom-bot.\"basic\".hub.kind", "egain");
        config.put("quarkus.custom-bot.\"basic\".callback.authentication.bearer.jwks-url", "");
        String basic = "quarkus.custom-bot.\"basic\".callback.authentication.";
        config.put(basic + "basic.username", "hub");
        config.put(basic + "basic.password", "a, b:c$$d\\e");
        config.put(basic + "basic.previous-username", "old-hub");
        config.put(basic + "basic.previous-password", "the-old-one");
        config.put(basic + "headers.\"X-Hub-Secret\".value", "new-value");
        config.put(basic + "headers.\"X-Hub-Secret\".previous-value", "old-value");
        return config;
    }

    private static void bearer(Map<String, String> config, String bot, String key, String value) {
        String prefix = "quarkus.custom-bot.\"" + bot + "\".";
        String bearer = prefix + "callback.authentication.bearer.";
        config.put(prefix + "hub.kind", "egain");
        config.put(bearer + "jwks-url", "");
        config.put(bearer + key, value);
        config.put(bearer + "issuer", "https://idp.example.org");
        config.put(bearer + "audience", "the-bot");
        config.put(bearer + "required-scope", "deliver");
    }

    private static String keySet() {
        try {
            byte[] keys = new JsonWebKeySet(TRUSTED).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            // Open as long as the tests run.
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RsaJsonWebKey generate(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://idp.example.org");
        claims.setAudience("the-bot");
        claims.setSubject("the-hub");
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("scope", "read deliver");
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, TRUSTED, TRUSTED.getKeyId());
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key, String keyId) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue("RS256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static ValidatableResponse callback(String path, String authorization, String... header) {
        var request = given().contentType("application/json")
                .body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        return (path.equals(AWAY) ? request.post(path) : Redelivery.of(() -> request.post(path))).then();
    }

    /** To the letter, as RFC 6750 has it. */
    static void refused(String path, String token, String why) {
        callback(path, "Bearer " + token).statusCode(401).header("WWW-Authenticate", org.hamcrest.Matchers.equalTo(
                "Bearer realm=\"custom-bot\", error=\"invalid_token\", error_description=\"the access token" + why + "\""));
    }
}
