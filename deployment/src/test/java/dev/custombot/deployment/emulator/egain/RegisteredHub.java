package dev.custombot.deployment.emulator.egain;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import dev.custombot.deployment.emulator.EmulatorFixture;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Registers at an emulated hub, over its API. */
final class RegisteredHub {

    private final EmulatorFixture hub;

    RegisteredHub(EmulatorFixture hub) {
        this.hub = hub;
    }

    HttpResponse<String> send(String method, String path, JsonObject body) {
        return hub.send(hub.request("/hub/v3" + path).header("Authorization", "Bearer " + hub.token()).method(method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode())));
    }

    /** Returns its id. */
    String create(String path, JsonObject resource) {
        HttpResponse<String> answer = send("POST", path, resource);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("id");
    }

    /** A bot whose callbacks go to the address with the headers, and with what is authenticated. */
    void bot(String participant, String callback, JsonArray headers, JsonObject authentication) {
        String access = create("/authentications", authentication);
        String application = create("/clientapplications",
                application(participant + "-application", callback, access, headers));
        create("/participants", new JsonObject().put("name", participant).put("type", "custom_bot")
                .put("application", new JsonObject().put("id", application)));
    }

    static JsonObject application(String name, String callback, String authentication, JsonArray headers) {
        JsonObject role = new JsonObject().put("name", "custom_bot").put("version", "v3").put("callback", callback)
                .put("notificationEmail", "night@bots.example")
                .put("authentication", new JsonObject().put("id", authentication));
        if (!headers.isEmpty()) {
            role.put("headers", headers);
        }
        return new JsonObject().put("name", name).put("roles", new JsonArray().add(role));
    }

    static JsonObject basic(String name, String user, String password) {
        return new JsonObject().put("name", name).put("type", "basic").put("basicAuth",
                new JsonObject().put("username", user).put("password", password));
    }

    static JsonObject oauth2(String name, String url, String payload, String path) {
        return new JsonObject().put("name", name).put("type", "oauth2").put("oauth2", new JsonObject()
                .put("tokenRequestUrl", url).put("method", "POST")
                .put("headers", new JsonArray().add(pair("Content-Type", "application/x-www-form-urlencoded"))
                        .add(pair("X-Tenant", "north")))
                .put("payload", payload).put("accessTokenPath", path));
    }

    static JsonObject pair(String name, String value) {
        return new JsonObject().put("name", name).put("value", value);
    }
}
