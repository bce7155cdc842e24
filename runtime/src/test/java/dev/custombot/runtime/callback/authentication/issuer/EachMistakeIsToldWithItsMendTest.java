package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Who sets up the hub's request for a token reads which part of it is wrong and what it should be. */
class EachMistakeIsToldWithItsMendTest {

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "client_id=hub&client_secret=canary | grant_type is missing",
            "grant_type=password | the grant type must be client_credentials",
            "grant_type=client_credentials&grant_type=client_credentials | grant_type is there more than once",
            "grant_type=client_credentials&scope=canary | there are no scopes here: leave it out",
            "grant_type=client_credentials&client_id=%zz | the body is no form: a % needs two hexadecimal digits",
            "grant_type=client_credentials&client_id=hub | client id and secret are missing",
            "grant_type=client_credentials&client_id=hub&client_secret=canary | client id or secret is wrong; a secret has at least "
                    + "43 characters"})
    void inAForm(String body, String detail) throws Exception {
        told(endpoint.form(body), detail);
    }

    @Test
    void inAFormThatIsTooLong() throws Exception {
        told(endpoint.form("grant_type=client_credentials" + "&canary=1".repeat(64)), "the form has more than 64 parameters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "[] | the body is not one JSON object with each name once",
            "{\"clientId\":\"canary\",\"clientId\":\"hub\"} | the body is not one JSON object with each name once",
            "{\"clientId\":1} | client_id must be a string",
            "{\"clientId\":\"a\",\"client_id\":\"b\"} | client_id is there more than once",
            "{} | client id and secret are missing"})
    void inJson(String body, String detail) throws Exception {
        told(endpoint.json(body), detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Bearer canary | grant_type=client_credentials | the Authorization must be Basic",
            "Basic !!! | grant_type=client_credentials | the Authorization cannot be read: it must be Basic with id:secret in base64",
            "Basic aHViOmNhbmFyeQ== | grant_type=client_credentials&client_id=canary | client_id is another one than in the header",
            "Basic aHViOmNhbmFyeQ== | grant_type=client_credentials&client_secret=canary | there must be one secret, in the header "
                    + "or in the body"})
    void inTheHeader(String authorization, String body, String detail) throws Exception {
        told(endpoint.post(body, "Content-Type", "application/x-www-form-urlencoded", "Authorization", authorization), detail);
    }

    private static void told(HttpResponse<String> answer, String detail) throws Exception {
        JsonNode body = new ObjectMapper().readTree(answer.body());
        assertThat(body.path("detail").asText()).isEqualTo(detail).doesNotContain("canary");
        assertThat(body.path("error_description").asText()).isEqualTo(detail);
    }
}
