package dev.custombot.runtime.hub.egain.client;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Authentication.Basic;
import dev.custombot.hub.egain.Authentication.Method;
import dev.custombot.hub.egain.Authentication.OAuth2;
import dev.custombot.hub.egain.Authentication.Other;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.record.JsonFields;

/** Ways in which the hub shows to a callback that it is the hub. */
final class AuthenticationKind implements ResourceKind<Authentication> {

    private static final String BASIC = "basic";
    private static final String OAUTH2 = "oauth2";
    private static final String BASIC_AUTH = "basicAuth";
    private static final int URL_LENGTH = 255;
    private static final int PAYLOAD_LENGTH = 1024;
    private static final int HEADERS = 25;

    @Override
    public String path() {
        return "authentications";
    }

    @Override
    public String label() {
        return "authentication";
    }

    @Override
    public Authentication read(JsonNode json) {
        return new Authentication(ResourceKind.origin(json), json.path("name").asText(""),
                JsonFields.text(json, "description"), ResourceKind.active(json), method(json));
    }

    private static Method method(JsonNode json) {
        JsonNode basic = json.path(BASIC_AUTH);
        JsonNode oauth2 = json.path(OAUTH2);
        return switch (json.path("type").asText("")) {
            case BASIC -> new Basic(basic.path("username").asText(""), basic.path("password").asText(""));
            case OAUTH2 -> new OAuth2(new TokenRequest(oauth2.path("tokenRequestUrl").asText(""),
                    oauth2.path("method").asText(""), WireParts.attributes(oauth2.path("headers")),
                    oauth2.path("payload").asText(""), oauth2.path("accessTokenPath").asText("")));
            default -> new Other(json.path("type").asText(""));
        };
    }

    @Override
    public ObjectNode write(Authentication resource) {
        ObjectNode node = ResourceKind.common(resource, nameField());
        if (resource.method() instanceof Basic basic) {
            node.put("type", BASIC).putObject(BASIC_AUTH).put("username", basic.username()).put("password",
                    basic.password());
        } else if (resource.method() instanceof OAuth2 oauth2) {
            TokenRequest request = oauth2.request();
            ObjectNode fields = node.put("type", OAUTH2).putObject(OAUTH2).put("tokenRequestUrl", request.url()).put("method",
                    request.method());
            WireParts.attributes(fields, "headers", request.headers());
            fields.put("payload", request.payload()).put("accessTokenPath", request.accessTokenPath());
        } else if (resource.method() instanceof Other other) {
            node.put("type", other.type());
        }
        return node;
    }

    @Override
    public Set<String> excluded(ObjectNode declared) {
        return switch (declared.path("type").asText("")) {
            case BASIC -> Set.of(OAUTH2);
            case OAUTH2 -> Set.of(BASIC_AUTH);
            default -> Set.of();
        };
    }

    @Override
    public void check(Authentication resource) {
        FieldChecks checks = new FieldChecks("An authentication").name("name", resource.name())
                .description(resource.description());
        if (resource.method() instanceof Basic basic) {
            checks.name("basicAuth.username", basic.username()).name("basicAuth.password", basic.password());
        } else if (resource.method() instanceof OAuth2 oauth2) {
            TokenRequest request = oauth2.request();
            checks.text("oauth2.tokenRequestUrl", request.url(), URL_LENGTH)
                    .require(Set.of("POST", "GET").contains(request.method()), "oauth2.method", "must be POST or GET")
                    .attributes("oauth2.headers", request.headers(), 1, HEADERS)
                    .text("oauth2.payload", request.payload(), PAYLOAD_LENGTH)
                    .text("oauth2.accessTokenPath", request.accessTokenPath(), PAYLOAD_LENGTH);
        }
    }
}
