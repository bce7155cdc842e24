package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.Json;

/** What may be a secret is in no line that people read, also where the hub calls it by a name that nobody here knows. */
class NoSecretIsInAPlanTest {

    private static final String SECRET = "tea-4711";

    @ParameterizedTest
    @ValueSource(strings = {"{'basicAuth': {'username': 'hub', 'password': 'tea-4711'}}",
            "{'basicAuth': {'username': 'hub', 'passphrase': 'tea-4711'}}", "{'oauth2': {'payload': 'tea-4711'}}",
            "{'oauth2': {'clientSecret': 'tea-4711'}}", "{'oauth2': {'certificate': {'key': 'tea-4711'}}}",
            "{'oauth2': {'headers': [{'name': 'Authorization', 'value': 'tea-4711'}]}}",
            "{'oauth2': {'headers': [{'name': 'X', 'value': '1', 'former': 'tea-4711'}]}}",
            "{'roles': [{'name': 'custom_bot', 'headers': [{'name': 'X-Key', 'value': 'tea-4711'}]}]}",
            "{'roles': [{'name': 'custom_bot', 'callback': 'https://hub:tea-4711@bots.example/callback'}]}",
            "{'roles': [{'name': 'custom_bot', 'callback': 'https://bots.example/callback?key=tea-4711'}]}",
            "{'oauth2': {'tokenRequestUrl': 'https://login.example/token?client_secret=tea-4711'}}"})
    void whereverItStands(String json) throws JsonProcessingException {
        for (List<FieldChange> changes : List.of(FieldChange.between(read(json), read("{}")),
                FieldChange.between(read("{}"), read(json)))) {
            assertThat(changes).isNotEmpty().extracting(FieldChange::line).noneMatch(line -> line.contains(SECRET))
                    .anyMatch(line -> line.contains("(secret)"));
        }
    }

    @Test
    void whatIsNoneIsShown() throws JsonProcessingException {
        assertThat(FieldChange.between(read("{}"), read("""
                {'oauth2': {'tokenRequestUrl': 'https://login.example/token', 'method': 'POST', 'accessTokenPath': '$.token',
                 'headers': [{'name': 'Accept', 'value': 'x'}]}, 'basicAuth': {'username': 'hub'}}""")))
                .extracting(FieldChange::line).containsExactly("+ basicAuth.username = hub",
                        "+ oauth2.accessTokenPath = $.token", "+ oauth2.headers[Accept].name = Accept",
                        "+ oauth2.headers[Accept].value = (secret)", "+ oauth2.method = POST",
                        "+ oauth2.tokenRequestUrl = https://login.example/token");
    }

    /** A picture in base64 has up to 512 000 characters, and nobody reads them. */
    @Test
    void aPictureIsToldByItsLength() throws JsonProcessingException {
        ObjectNode picture = read("{}").put("icon", "A".repeat(68_000));

        assertThat(FieldChange.between(read("{}"), picture)).extracting(FieldChange::line)
                .containsExactly("+ icon = (68000 characters)");
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) Json.MAPPER.readTree(json.replace('\'', '"'));
    }
}
