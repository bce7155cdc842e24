package dev.custombot.runtime.callback.authentication.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.netty.handler.codec.http.QueryStringDecoder;

/** What a request for a token says, under the names of RFC 6749. Each may be there once; those that nobody knows are ignored. */
final class Parameters {

    private static final String GRANT_TYPE = "grant_type";
    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";
    private static final String SCOPE = "scope";
    /** As the hub's own JSON spells them. */
    private static final Map<String, String> SPELLINGS = Map.of("clientId", CLIENT_ID, "clientSecret", CLIENT_SECRET,
            "grantType",
            GRANT_TYPE);
    private static final List<String> KNOWN = List.of(GRANT_TYPE, CLIENT_ID, CLIENT_SECRET, SCOPE);
    private static final int MAX_PARAMETERS = 64;
    private static final ObjectReader READER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

    private final Map<String, String> values = new HashMap<>();

    private Parameters() {}

    /** Not as a query, which ends at a {@code #} and at a number of parameters: nothing of a form is passed over. */
    static Parameters ofForm(String body) {
        Parameters parameters = new Parameters();
        String[] pairs = body.split("&");
        if (pairs.length > MAX_PARAMETERS) {
            throw TokenProblem.invalidRequest("the form has more than " + MAX_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            parameters.add(decoded(sign < 0 ? pair : pair.substring(0, sign)),
                    decoded(sign < 0 ? "" : pair.substring(sign + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return QueryStringDecoder.decodeComponent(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw TokenProblem.invalidRequest("the body is no form: a % needs two hexadecimal digits");
        }
    }

    static Parameters ofJson(byte[] body) {
        Parameters parameters = new Parameters();
        json(body).fields().forEachRemaining(field -> parameters.addJson(field.getKey(), field.getValue()));
        return parameters;
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = READER.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // Its message quotes the body.
        }
        throw TokenProblem.invalidRequest("the body is not one JSON object with each name once");
    }

    private void addJson(String spelling, JsonNode value) {
        String name = SPELLINGS.getOrDefault(spelling, spelling);
        if (KNOWN.contains(name) && !value.isNull()) {
            if (!value.isTextual()) {
                throw TokenProblem.invalidRequest(name + " must be a string");
            }
            add(name, value.textValue());
        }
    }

    /** What is empty counts as left out (RFC 6749, 3.2). */
    private void add(String name, String value) {
        if (KNOWN.contains(name) && !value.isEmpty() && values.putIfAbsent(name, value) != null) {
            throw TokenProblem.invalidRequest(name + " is there more than once");
        }
    }

    /** The hub's JSON has none, the form must. */
    Parameters requireGrantType() {
        if (!values.containsKey(GRANT_TYPE)) {
            throw TokenProblem.invalidRequest("grant_type is missing");
        }
        return this;
    }

    /**
     * As whom the token is asked for: in the body, or in the header, as RFC 6749, 2.3.1 has it.
     *
     * @throws TokenProblem if no token is issued for what is asked
     */
    ClientCredentials client(Optional<String> authorization) {
        if (!values.getOrDefault(GRANT_TYPE, "client_credentials").equals("client_credentials")) {
            throw TokenProblem.unsupportedGrantType();
        }
        if (values.containsKey(SCOPE)) {
            throw TokenProblem.invalidScope();
        }
        Optional<String> id = Optional.ofNullable(values.get(CLIENT_ID));
        Optional<String> secret = Optional.ofNullable(values.get(CLIENT_SECRET));
        if (authorization.isEmpty()) {
            return new ClientCredentials(id.orElseThrow(Parameters::anonymous), secret.orElseThrow(Parameters::anonymous));
        }
        if (secret.isPresent()) {
            throw TokenProblem.invalidRequest("there must be one secret, in the header or in the body");
        }
        ClientCredentials client = BasicHeader.read(authorization.get());
        if (id.filter(other -> !other.equals(client.id())).isPresent()) {
            throw TokenProblem.invalidRequest("client_id is another one than in the header");
        }
        return client;
    }

    private static TokenProblem anonymous() {
        return TokenProblem.invalidClient("client id and secret are missing");
    }
}
