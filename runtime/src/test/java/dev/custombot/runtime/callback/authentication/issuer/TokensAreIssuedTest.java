package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.metrics.BotMetrics;

/** A client gets a token that the callback takes until it expires, in whichever way of the contract it asks. */
class TokensAreIssuedTest {

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture();

    @Test
    void byForm() throws Exception {
        HttpResponse<String> answer = endpoint.formOf("hub", EndpointFixture.SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode token = JsonMapper.builder().build().readTree(answer.body());
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(600);
        assertThat(token.path("accessToken").asText()).isNotEmpty().isEqualTo(token.path("access_token").asText());
        assertThat(endpoint.count("hub", "issued")).isEqualTo(1);
    }

    @Test
    void byFormWithTheClientInTheHeader() throws Exception {
        assertThat(endpoint
                .post("grant_type=client_credentials", "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
                        "Authorization", basic("hub:" + EndpointFixture.SECRET))
                .statusCode()).isEqualTo(200);
    }

    @Test
    void byJsonAsTheHubSendsIt() throws Exception {
        assertThat(endpoint
                .json("{\"clientId\":\"hub\",\"clientSecret\":\"" + EndpointFixture.SECRET + "\",\"refreshToken\":\"x\"}")
                .statusCode()).isEqualTo(200);
    }

    @Test
    void byJsonWithTheNamesOfTheForm() throws Exception {
        assertThat(endpoint.json("{\"grant_type\":\"client_credentials\",\"client_id\":\"hub\",\"client_secret\":\""
                + EndpointFixture.SECRET + "\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenSaysWhoseItIs() throws Exception {
        JsonWebSignature parsed = (JsonWebSignature) JsonWebSignature.fromCompactSerialization(token());
        assertThat(parsed.getHeader("typ")).isEqualTo("at+jwt");
        assertThat(parsed.getAlgorithmHeaderValue()).isEqualTo("EdDSA");
        assertThat(parsed.getKeyIdHeaderValue()).isEqualTo(endpoint.keys.current().id());
        JwtClaims claims = JwtClaims.parse(parsed.getUnverifiedPayload());
        long now = endpoint.clock.instant().getEpochSecond();
        assertThat(claims.getIssuer()).isEqualTo(EndpointFixture.ISSUER);
        assertThat(claims.getAudience()).containsExactly(EndpointFixture.ISSUER);
        assertThat(claims.getSubject()).isEqualTo("hub");
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(now);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(now + 600);
        assertThat(claims.getJwtId()).isNotEqualTo(
                JwtClaims.parse(((JsonWebSignature) JsonWebSignature.fromCompactSerialization(token())).getUnverifiedPayload())
                        .getJwtId());
    }

    @Test
    void theCallbackTakesItUntilItExpires() throws Exception {
        BearerTokens callback = new BearerTokens(List.of(new TokenIssuer(EndpointFixture.ISSUER, Set.of(EndpointFixture.ISSUER),
                KeySource.of(endpoint.keys::accepted), new TokenRules(Set.of("EdDSA"), Optional.of("at+jwt"), List.of()))),
                Optional.empty(), Duration.ofSeconds(30), endpoint.clock, new BotMetrics(endpoint.meters, "default"), () -> {});
        String token = token();

        assertThat(callback.check(token).await().indefinitely()).isEmpty();
        endpoint.clock.move(Duration.ofSeconds(629));
        assertThat(callback.check(token).await().indefinitely()).isEmpty();
        endpoint.clock.move(Duration.ofSeconds(1));
        assertThat(callback.check(token).await().indefinitely()).contains(Refusal.EXPIRED);
    }

    @Test
    void twoSecretsAreLiveAndChangeWithoutARestart() throws Exception {
        String next = "another-secret-0123456789-abcdefghijklmnopqrstu";
        assertThat(endpoint.formOf("hub", next).statusCode()).isEqualTo(401);
        endpoint.hashes.add(EndpointFixture.hash(next));
        assertThat(endpoint.formOf("hub", next).statusCode()).isEqualTo(200);
        assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(200);
        assertThat(endpoint.count("hub", "issued_previous_secret")).isEqualTo(1);
        endpoint.hashes.remove(0);
        assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretThatCouldBeGuessedIsNone() throws Exception {
        endpoint.hashes.add(EndpointFixture.hash("password"));
        assertThat(endpoint.formOf("hub", "password").statusCode()).isEqualTo(401);
    }

    private String token() throws Exception {
        return JsonMapper.builder().build().readTree(endpoint.formOf("hub", EndpointFixture.SECRET).body()).path("access_token")
                .asText();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
