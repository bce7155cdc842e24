package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.deployment.emulator.EmulatorFixture;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The emulated hub answers each operation of its API for registrations as the real one does, and refuses with the documented codes. */
class EachOperationTest {

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    private final RegisteredHub registered = new RegisteredHub(hub);

    @ParameterizedTest
    @EnumSource
    void createReadChangeDelete(SampleOfAKind kind) {
        JsonObject resource = kind.resource(registered, "one");
        String one = "/" + kind.path + "/" + registered.create("/" + kind.path, resource);
        JsonObject read = new JsonObject(send("GET", one).body());
        assertThat(read.getString(kind.nameField)).isEqualTo(resource.getString(kind.nameField));
        assertThat(read.getString("created")).isNotBlank();

        JsonObject changed = resource.copy().put("description", "changed").put("modified", read.getString("modified"));
        assertThat(registered.send("PUT", one, changed).statusCode()).isEqualTo(204);
        assertThat(new JsonObject(send("GET", one).body()).getString("description")).isEqualTo("changed");
        assertThat(send("DELETE", one).statusCode()).isEqualTo(204);
        assertThat(code(send("GET", one))).isEqualTo("404-101");
    }

    @ParameterizedTest
    @EnumSource
    void listsComeInPages(SampleOfAKind kind) {
        for (int i = 0; i < 3; i++) {
            registered.create("/" + kind.path, kind.resource(registered, UUID.randomUUID().toString()));
        }
        JsonObject second = new JsonObject(send("GET", "/" + kind.path + "?$pagenum=2&$pagesize=2").body());

        assertThat(second.getJsonArray(kind.label)).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(second.getJsonObject("paginationInfo").getInteger("count")).isGreaterThanOrEqualTo(3);
        assertThat(second.getJsonObject("paginationInfo").getInteger("pagenum")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTaken(SampleOfAKind kind) {
        registered.create("/" + kind.path, kind.resource(registered, "taken"));
        String other = registered.create("/" + kind.path, kind.resource(registered, "other"));

        assertThat(code(registered.send("POST", "/" + kind.path, kind.resource(registered, "taken")))).isEqualTo("400-138");
        assertThat(code(registered.send("PUT", "/" + kind.path + "/" + other, kind.resource(registered, "taken"))))
                .isEqualTo("400-138");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatIsNotAsItMustBe(SampleOfAKind kind) {
        String one = registered.create("/" + kind.path, kind.resource(registered, "one"));
        JsonObject good = kind.resource(registered, "two");
        JsonObject missing = good.copy();
        missing.remove(kind.nameField);

        refused(kind, one, missing, "400-143");
        refused(kind, one, good.copy().put("colour", "blue"), "400-420");
        refused(kind, one, good.copy().put("description", "x".repeat(1024)), "400-358");
        refused(kind, one, good.copy().put("active", "perhaps"), "400-196");
        refused(kind, one, good.copy().put(kind.nameField, ""), "400-196");
        if (kind != SampleOfAKind.CHANNEL) {
            refused(kind, one, good.copy().put(kind.nameField, "no/name"), "400-414");
        }
    }

    private void refused(SampleOfAKind kind, String id, JsonObject resource, String code) {
        assertThat(code(registered.send("POST", "/" + kind.path, resource))).isEqualTo(code);
        assertThat(code(registered.send("PUT", "/" + kind.path + "/" + id, resource))).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void nothingHasTheId(SampleOfAKind kind) {
        String nobody = "/" + kind.path + "/" + NOWHERE;

        assertThat(code(send("GET", nobody))).isEqualTo("404-101");
        assertThat(code(registered.send("PUT", nobody, kind.resource(registered, "x")))).isEqualTo("404-101");
        assertThat(code(send("DELETE", nobody))).isEqualTo("404-101");
    }

    @Test
    void whatIsReferredToMustExist() {
        JsonObject application = RegisteredHub.application("app", "https://bots.example", NOWHERE, new JsonArray());
        assertThat(code(registered.send("POST", "/clientapplications", application))).isEqualTo("400-196");
        JsonObject participant = new JsonObject().put("name", "bot").put("type", "custom_bot").put("application",
                SampleOfAKind.id(NOWHERE));
        assertThat(code(registered.send("POST", "/participants", participant))).isEqualTo("400-196");
    }

    @Test
    void anAuthenticationHasOneWayOnly() {
        JsonObject basic = RegisteredHub.basic("two", "hub", "secret");
        JsonObject oauth2 = RegisteredHub.oauth2("two", "https://id.example/token", "payload", "$.token");
        assertThat(code(registered.send("POST", "/authentications", basic.copy().mergeIn(oauth2)))).isEqualTo("400-196");
        assertThat(code(registered.send("POST", "/authentications", oauth2.copy().mergeIn(basic)))).isEqualTo("400-196");
    }

    @Test
    void aCallbackMustBeAnAddress() {
        JsonObject application = RegisteredHub.application("app", "not an address",
                SampleOfAKind.AUTHENTICATION.made(registered),
                new JsonArray());
        assertThat(code(registered.send("POST", "/clientapplications", application))).isEqualTo("400-196");
    }

    @Test
    void whatIsUsedStays() {
        for (SampleOfAKind kind : SampleOfAKind.values()) {
            registered.create("/" + kind.path, kind.resource(registered, "user-of-" + kind.label));
        }
        for (SampleOfAKind kind : SampleOfAKind.used()) {
            JsonArray all = new JsonObject(send("GET", "/" + kind.path + "?$pagesize=100").body()).getJsonArray(kind.label);
            assertThat(all).anySatisfy(one -> {
                HttpResponse<String> answer = send("DELETE", "/" + kind.path + "/" + ((JsonObject) one).getString("id"));
                assertThat(code(answer)).isEqualTo("400-196");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenAndAScopeAreNeeded(SampleOfAKind kind) {
        String one = "/" + kind.path + "/" + registered.create("/" + kind.path, kind.resource(registered, "one"));
        JsonObject resource = kind.resource(registered, "two");
        scopes("app.conversation.conversationmgr.read");
        assertThat(send("GET", one).statusCode()).isEqualTo(200);
        assertThat(code(registered.send("POST", "/" + kind.path, resource))).isEqualTo("403-197");
        assertThat(code(registered.send("PUT", one, resource))).isEqualTo("403-197");
        assertThat(code(send("DELETE", one))).isEqualTo("403-197");
        scopes("app.conversation.conversationmgr.interaction.manage");
        assertThat(code(send("GET", one))).isEqualTo("403-197");
        assertThat(code(send("GET", "/" + kind.path))).isEqualTo("403-197");

        assertThat(code(hub.send(hub.request("/hub/v3" + one).header("Authorization", "Bearer nothing").GET())))
                .isEqualTo("401-104");
        assertThat(code(hub.send(hub.request("/hub/v3/" + kind.path).GET()))).isEqualTo("401-104");
    }

    @ParameterizedTest
    @CsvSource({"POST, /conversations/messages", "GET, /conversations/" + NOWHERE})
    void messagesNeedScopesOfTheirOwn(String method, String path) {
        scopes("app.conversation.conversationmgr.manage");

        assertThat(code(registered.send(method, path, method.equals("GET") ? new JsonObject() : new JsonObject().put("a", 1))))
                .isEqualTo("403-197");
    }

    @Test
    void whatGoesWrongInside() {
        hub.post("/control/faults", "{\"target\":\"registrations\",\"status\":500,\"code\":\"500-101\"}");
        assertThat(code(send("GET", "/participants"))).isEqualTo("500-101");
        hub.post("/control/faults", "{\"target\":\"registrations\",\"status\":500,\"afterStoring\":true}");
        JsonObject resource = SampleOfAKind.CHANNEL.resource(registered, "one");
        assertThat(registered.send("POST", "/channels", resource).statusCode()).isEqualTo(500);
        assertThat(code(registered.send("POST", "/channels", resource))).isEqualTo("400-138");
    }

    private void scopes(String scope) {
        hub.send(hub.request("/control/rules").PUT(BodyPublishers
                .ofString(new JsonObject().put("scopes", new JsonArray().add(scope)).encode())));
    }

    private HttpResponse<String> send(String method, String path) {
        return registered.send(method, path, new JsonObject());
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.body()).as("an error").startsWith("{");
        String code = new JsonObject(answer.body()).getString("code", "none");
        assertThat(code).startsWith(answer.statusCode() + "-");
        return code;
    }
}
