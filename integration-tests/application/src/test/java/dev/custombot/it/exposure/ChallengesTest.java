package dev.custombot.it.exposure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a refused caller is told is well-formed: one challenge for each scheme, each parameter once, nothing but the allowed characters. */
@QuarkusTest
@TestProfile(Planted.class)
class ChallengesTest {

    private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=\"([\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*)\"");

    @Inject
    Hub hub;

    @ParameterizedTest
    @EnumSource(value = Authorization.class, names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void eachParameterOnce(Authorization authorization) {
        String header = Redelivery.of(hub, "{}", authorization).header("WWW-Authenticate").orElseThrow();

        assertThat(header).startsWith("Bearer realm=").contains(", Basic realm=").endsWith("charset=\"UTF-8\"");
        String bearer = header.substring(0, header.indexOf(", Basic "));
        assertThat(count(bearer)).containsEntry("realm", 1L).allSatisfy((name, count) -> assertThat(count).isEqualTo(1));
        assertThat(PARAMETER.matcher(header).replaceAll("")).matches("Bearer [, ]*, Basic [, ]*");
    }

    @Test
    void withoutATokenNoErrorIsTold() {
        assertThat(Redelivery.of(hub, "{}", Authorization.NONE).header("WWW-Authenticate").orElseThrow())
                .doesNotContain("error");
        assertThat(Redelivery.of(hub, "{}", Authorization.EXPIRED).header("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    @Test
    void aPasswordMayHaveAColon() {
        assertThat(password()).contains(":");
        assertThat(basic(Planted.USER + ":" + password())).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\n", "\u007f", " "})
    void nothingMayBeAddedToIt(String more) {
        assertThat(basic(Planted.USER + ":" + password() + more)).isEqualTo(401);
        assertThat(basic(Planted.USER + more + ":" + password())).isEqualTo(401);
    }

    private static int basic(String credentials) {
        return Redelivery.of(() -> given()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                .contentType("application/json").body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")))
                .post("/callback")).statusCode();
    }

    private static Map<String, Long> count(String challenge) {
        return PARAMETER.matcher(challenge).results().map(MatchResult::group).map(parameter -> parameter.split("=")[0])
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private static String password() {
        return ConfigProvider.getConfig().getValue(Planted.PASSWORD, String.class);
    }
}
