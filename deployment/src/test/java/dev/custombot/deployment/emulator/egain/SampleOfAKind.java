package dev.custombot.deployment.emulator.egain;

import java.util.List;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One resource of each kind that can be registered, with those that it refers to. */
enum SampleOfAKind {

    AUTHENTICATION("authentications", "authentication", "name") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            return RegisteredHub.basic(name, "hub", "secret");
        }
    },
    CLIENT_APPLICATION("clientapplications", "clientApplication", "name") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            return RegisteredHub.application(name, "https://bots.example/callback", AUTHENTICATION.made(hub), new JsonArray());
        }
    },
    PARTICIPANT("participants", "participant", "name") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            return new JsonObject().put("name", name).put("type", "custom_bot").put("application",
                    id(CLIENT_APPLICATION.made(hub)));
        }
    },
    CHANNEL("channels", "channel", "type") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            return new JsonObject().put("type", "custom." + name).put("displayName", "Shop").put("icon", "aWNvbg==");
        }
    },
    ORCHESTRATION("orchestrations", "orchestration", "name") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            JsonArray agents = new JsonArray().add(id(CLIENT_APPLICATION.made(hub)));
            return new JsonObject().put("name", name).put("applications",
                    new JsonObject().put("agentConfiguration", new JsonObject().put("agents", agents)));
        }
    },
    ACCOUNT("accounts", "account", "name") {
        @Override
        JsonObject resource(RegisteredHub hub, String name) {
            return new JsonObject().put("name", name).put("address", "4711").put("channel", id(CHANNEL.made(hub)))
                    .put("chatConfigurations", new JsonObject().put("orchestration", id(ORCHESTRATION.made(hub)))
                            .put("entryPoint", id("1000")));
        }
    };

    final String path;
    final String label;
    final String nameField;

    SampleOfAKind(String path, String label, String nameField) {
        this.path = path;
        this.label = label;
        this.nameField = nameField;
    }

    abstract JsonObject resource(RegisteredHub hub, String name);

    /** Returns its id. */
    String made(RegisteredHub hub) {
        return hub.create("/" + path, resource(hub, UUID.randomUUID().toString()));
    }

    static JsonObject id(String id) {
        return new JsonObject().put("id", id);
    }

    /** Those that the resource of another kind refers to. */
    static List<SampleOfAKind> used() {
        return List.of(AUTHENTICATION, CLIENT_APPLICATION, CHANNEL, ORCHESTRATION);
    }
}
