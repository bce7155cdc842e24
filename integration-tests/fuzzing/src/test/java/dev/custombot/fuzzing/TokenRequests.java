package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.custombot.runtime.callback.authentication.issuer.IssuerDoor;

/** A request for a token is read as the URL Standard takes a form apart byte by byte, or as the members of Jackson's tree. */
final class TokenRequests {

    private static final Set<String> KNOWN = Set.of("grant_type", "client_id", "client_secret", "scope");
    private static final Map<String, String> SPELLINGS = Map.of("clientId", "client_id", "clientSecret", "client_secret",
            "grantType", "grant_type");
    private static final int MOST = 64;
    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private TokenRequests() {}

    static void check(byte[] body) {
        assertThat(IssuerDoor.form(body)).isEqualTo(form(body).filter(said -> said.containsKey("grant_type"))
                .flatMap(TokenRequests::client));
        assertThat(IssuerDoor.json(body)).isEqualTo(json(body).flatMap(TokenRequests::client));
    }

    private static Optional<List<String>> client(Map<String, String> said) {
        boolean isAsked = said.getOrDefault("grant_type", "client_credentials").equals("client_credentials")
                && !said.containsKey("scope") && said.containsKey("client_id") && said.containsKey("client_secret");
        return isAsked ? Optional.of(List.of(said.get("client_id"), said.get("client_secret"))) : Optional.empty();
    }

    private static Optional<Map<String, String>> form(byte[] body) {
        List<String> pairs = List.of(new String(body, StandardCharsets.UTF_8).split("&"));
        Map<String, String> said = new HashMap<>();
        boolean isGood = pairs.size() <= MOST;
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            Optional<String> name = decoded(sign < 0 ? pair : pair.substring(0, sign));
            Optional<String> value = decoded(sign < 0 ? "" : pair.substring(sign + 1));
            isGood &= name.isPresent() && value.isPresent() && add(said, name.get(), value.get());
        }
        return isGood ? Optional.of(said) : Optional.empty();
    }

    private static Optional<Map<String, String>> json(byte[] body) {
        Map<String, String> said = new HashMap<>();
        boolean isGood = true;
        try {
            JsonNode tree = STRICT.readTree(body);
            isGood = tree.isObject();
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                String name = SPELLINGS.getOrDefault(member.getKey(), member.getKey());
                JsonNode value = member.getValue();
                isGood &= !KNOWN.contains(name) || value.isNull() || value.isTextual() && add(said, name, value.asText());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return isGood ? Optional.of(said) : Optional.empty();
    }

    /** What is empty counts as left out. */
    private static boolean add(Map<String, String> said, String name, String value) {
        return !KNOWN.contains(name) || value.isEmpty() || said.put(name, value) == null;
    }

    private static Optional<String> decoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
            } else if (i + 2 < encoded.length && hex(encoded[i + 1]) >= 0 && hex(encoded[i + 2]) >= 0) {
                bytes.write(hex(encoded[i + 1]) * 16 + hex(encoded[i + 2]));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static int hex(byte sign) {
        return "0123456789abcdef".indexOf(sign >= 'A' && sign <= 'F' ? sign + 32 : sign);
    }
}
