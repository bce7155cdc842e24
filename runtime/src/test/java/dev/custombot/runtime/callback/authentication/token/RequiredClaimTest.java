package dev.custombot.runtime.callback.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right is where identity providers put it, and nothing that only looks like it is taken for it. */
class RequiredClaimTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"'{\"scope\":\"read deliver\"}', true",
            "'{\"scp\":[\"read\",\"deliver\"]}', true",
            "'{\"scp\":\"deliver\"}', true", "'{\"scope\":\"read delivering\"}', false", "'{\"scope\":\"Deliver\"}', false",
            "'{\"scope\":{\"deliver\":true}}', false", "'{\"scp\":[[\"deliver\"]]}', false", "'{\"scope\":null}', false",
            "'{}', false"})
    void scopes(String claims, boolean isThere) throws JoseException {
        assertThat(RequiredClaim.scope("deliver").isIn(parse(claims))).isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"realm_access/roles, '{\"realm_access\":{\"roles\":[\"hub\",\"x\"]}}', true",
            "realm_access/roles, '{\"realm_access\":{\"roles\":[\"hubs\"]}}', false",
            "realm_access/roles, '{\"realm_access\":[\"hub\"]}', false", "realm_access/roles, '{\"roles\":[\"hub\"]}', false",
            "https://example.org/roles, '{\"https://example.org/roles\":[\"hub\"]}', true", "azp, '{\"azp\":\"hub\"}', true",
            "azp, '{\"azp\":\"evil hub\"}', false", "roles, '{\"roles\":[\"a hub\"]}', false", "/, '{}', false",
            "flag, '{\"flag\":true}', false"})
    void otherClaims(String path, String claims, boolean isThere) throws JoseException {
        assertThat(RequiredClaim.at(path, "hub").isIn(parse(claims))).isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "17, 17"})
    void valuesThatAreNoTexts(String json, String value) throws JoseException {
        assertThat(RequiredClaim.at("claim", value).isIn(parse("{\"claim\":" + json + "}"))).isTrue();
    }

    private static Map<String, Object> parse(String claims) throws JoseException {
        return JsonUtil.parseJson(claims);
    }
}
