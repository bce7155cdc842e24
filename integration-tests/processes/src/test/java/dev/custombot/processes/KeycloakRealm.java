package dev.custombot.processes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm from which the hub has its tokens, and its administrator. */
final class KeycloakRealm {

    static final String NAME = "hub";
    static final String BOT = "custom-bot";
    static final String BOT_SECRET = "secret-of-the-bot-for-introspection";

    private static final String HUB_SECRET = "secret-of-the-hub-for-its-tokens";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger priority = new AtomicInteger(1_000);
    private final String server;

    KeycloakRealm(KeycloakServer server) {
        this.server = server.url();
    }

    String issuer() {
        return server + "/realms/" + NAME;
    }

    String introspectionUrl() {
        return issuer() + "/protocol/openid-connect/token/introspect";
    }

    /** What the hub registers, so that it fetches its tokens as this client. */
    Map<String, Object> tokenRequest(String clientId) {
        return Map.of("url", issuer() + "/protocol/openid-connect/token", "headers",
                Map.of("Content-Type", "application/x-www-form-urlencoded"), "payload", form(credentials(clientId)),
                "accessTokenPath", "$.access_token");
    }

    String token(String clientId) throws Exception {
        return post(issuer() + "/protocol/openid-connect/token", credentials(clientId)).path("access_token").asText();
    }

    /** Of the key that signs new tokens. */
    String signingKey() throws Exception {
        String token = token("hub");
        return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')))).path("kid").asText();
    }

    /** A new key signs from now on; those that signed so far are still published. */
    void addSigningKey() throws Exception {
        admin("POST", "/components", Map.of("name", "key-" + priority.incrementAndGet(), "providerId", "rsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider", "parentId", NAME, "config",
                Map.of("priority", List.of(priority.toString()), "algorithm", List.of("RS256"))));
    }

    /** The key that signs is the only one that is left. */
    void withdrawOtherSigningKeys() throws Exception {
        for (JsonNode key : admin("GET", "/components?type=org.keycloak.keys.KeyProvider", null)) {
            if (key.path("providerId").asText().equals("rsa-generated")
                    && !key.path("config").path("priority").path(0).asText().equals(priority.toString())) {
                admin("DELETE", "/components/" + key.path("id").asText(), null);
            }
        }
    }

    void enable(String clientId, boolean isEnabled) throws Exception {
        ObjectNode found = (ObjectNode) admin("GET", "/clients?clientId=" + clientId, null).path(0);
        admin("PUT", "/clients/" + found.path("id").asText(), found.put("enabled", isEnabled));
    }

    /** The client gives its token up (RFC 7009). */
    void revoke(String clientId, String token) throws Exception {
        post(issuer() + "/protocol/openid-connect/revoke",
                Map.of("client_id", clientId, "client_secret", HUB_SECRET, "token", token));
    }

    private static Map<String, String> credentials(String clientId) {
        return Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", HUB_SECRET);
    }

    private JsonNode admin(String method, String path, Object body) throws Exception {
        String token = post(server + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id",
                        "admin-cli", "username", KeycloakServer.ADMIN, "password", KeycloakServer.ADMIN_PASSWORD))
                .path("access_token")
                .asText();
        return send(HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + NAME + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode post(String url, Map<String, String> form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Keycloak answers " + response.statusCode() + " to " + response.request().uri());
        }
        return JSON.readTree(response.body());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
