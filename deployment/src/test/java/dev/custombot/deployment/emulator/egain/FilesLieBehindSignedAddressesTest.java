package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.deployment.emulator.EmulatorFixture;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The emulated hub gives out signed addresses for files: good for one thing, one file and a while. */
class FilesLieBehindSignedAddressesTest {

    private static final String FILE = "{\"channel\":{\"type\":\"chat\"},\"sender\":{\"type\":\"custom_bot\"},\"name\":\"label.pdf\","
            + "\"size\":7}";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST"})
    void whatIsUploadedIsDownloaded(String method) {
        JsonObject place = create(FILE);
        assertThat(bring(place.getString("contentUrl"), method, "content").statusCode()).isEqualTo(200);

        JsonObject file = new JsonObject(api("GET", "/" + place.getString("id"), "").body());
        assertThat(file.getString("name")).isEqualTo("label.pdf");
        assertThat(file.getString("contentType")).isEqualTo("application/pdf");
        assertThat(file.getLong("size")).isEqualTo(7);
        assertThat(file.getString("contentUrlExpiry")).isNotEmpty();
        HttpResponse<String> content = fetch(file.getString("contentUrl"));
        assertThat(content.body()).isEqualTo("content");
        assertThat(content.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{\"channel\":null}; 400-143", "{\"sender\":{}}; 400-143",
            "{\"sender\":{\"type\":\"somebody\"}}; 400-196", "{\"name\":null}; 400-143", "{\"name\":\"\"}; 400-196",
            "{\"size\":null}; 400-143", "{\"size\":0}; 400-196", "{\"size\":10485761}; 400-196", "{\"size\":\"7\"}; 400-196"})
    void aFileIsAnnouncedAsTheContractSays(String change, String code) {
        assertThat(code(api("POST", "", new JsonObject(FILE).mergeIn(new JsonObject(change)).encode()))).isEqualTo(code);
    }

    @Test
    void anAddressIsOverAfterAWhile() {
        JsonObject place = create(FILE);
        bring(place.getString("contentUrl"), "POST", "content");
        String address = new JsonObject(api("GET", "/" + place.getString("id"), "").body()).getString("contentUrl");

        hub.post("/control/assets/expire", "{}");
        assertThat(fetch(address).statusCode()).isEqualTo(403);
        assertThat(bring(place.getString("contentUrl"), "POST", "content").statusCode()).isEqualTo(403);

        hub.post("/control/assets/expire", "{\"next\":1}");
        assertThat(bring(create(FILE).getString("contentUrl"), "POST", "content").statusCode()).isEqualTo(403);
        assertThat(bring(create(FILE).getString("contentUrl"), "POST", "content").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressIsGoodForOneThingAndOneFile() {
        JsonObject one = create(FILE);
        JsonObject other = create(FILE);
        String upload = one.getString("contentUrl");

        assertThat(fetch(upload.replace("/upload?", "/download?")).statusCode()).isEqualTo(403);
        assertThat(bring(upload.replace(one.getString("id"), other.getString("id")), "POST", "content").statusCode())
                .isEqualTo(403);
        assertThat(bring(upload.replaceAll("\\?.*", ""), "POST", "content").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSizeIsRefused() {
        assertThat(bring(create(FILE).getString("contentUrl"), "POST", "contents").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsUnknown() {
        String nowhere = "/" + UUID.randomUUID();
        assertThat(code(api("GET", nowhere, ""))).isEqualTo("404-101");
        assertThat(code(api("DELETE", nowhere, ""))).isEqualTo("404-101");
        assertThat(code(api("GET", "/" + create(FILE).getString("id"), ""))).isEqualTo("404-101");
    }

    @Test
    void aFileIsDeletedUnlessAMessageHasIt() {
        String deleted = uploaded();
        assertThat(api("DELETE", "/" + deleted, "").statusCode()).isEqualTo(204);
        assertThat(code(api("GET", "/" + deleted, ""))).isEqualTo("404-101");

        String used = uploaded();
        hub.say("c", "hello");
        assertThat(send("c", used).statusCode()).isEqualTo(202);
        assertThat(api("DELETE", "/" + used, "").statusCode()).isEqualTo(400);
        assertThat(hub.get("/control/assets").getJsonArray("assets").getJsonObject(0).getBoolean("used")).isTrue();
    }

    @Test
    void aMessageHasOnlyWhatWasUploaded() {
        hub.say("c", "hello");
        assertThat(code(send("c", create(FILE).getString("id")))).isEqualTo("400-196");
    }

    @Test
    void aCustomersFileCanBeFetched() {
        JsonObject file = new JsonObject(hub.send(hub.request("/control/assets?name=photo.png")
                .setHeader("Content-Type", "image/png").POST(BodyPublishers.ofString("pixels"))).body());
        assertThat(file.getString("contentType")).isEqualTo("image/png");
        assertThat(file.getLong("size")).isEqualTo(6);
        assertThat(fetch(file.getString("url")).body()).isEqualTo("pixels");
        assertThat(api("GET", "/" + file.getString("id"), "").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageShowsAFileForAsLongAsItIsThereAndLetsItDoNothing() {
        JsonObject file = new JsonObject(hub.send(hub.request("/control/assets?name=page.html")
                .setHeader("Content-Type", "text/html").POST(BodyPublishers.ofString("<script>"))).body());
        hub.post("/control/assets/expire", "{}");

        HttpResponse<String> shown = hub.send(hub.request("/control/assets/" + file.getString("id")).GET());

        assertThat(shown.body()).isEqualTo("<script>");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(hub.send(hub.request("/control/assets/none").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutATokenThereIsNothing() {
        assertThat(hub.send(hub.request("/hub/v3/assets").POST(BodyPublishers.ofString(FILE))).statusCode()).isEqualTo(401);
    }

    @Test
    void aResetForgetsThem() {
        String id = uploaded();
        hub.post("/control/reset", "");
        assertThat(code(api("GET", "/" + id, ""))).isEqualTo("404-101");
    }

    private String uploaded() {
        JsonObject place = create(FILE);
        bring(place.getString("contentUrl"), "POST", "content");
        return place.getString("id");
    }

    private JsonObject create(String file) {
        return new JsonObject(api("POST", "", file).body());
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return hub.send(hub.request("/hub/v3/assets" + path).header("Authorization", "Bearer " + hub.token()).method(method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> bring(String address, String method, String content) {
        return hub.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/pdf").method(method,
                BodyPublishers.ofString(content)));
    }

    private HttpResponse<String> fetch(String address) {
        return hub.send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> send(String conversation, String asset) {
        String id = hub.get("/control/conversations/" + conversation).getString("id");
        JsonObject message = new JsonObject().put("type", new JsonObject().put("value", "text"))
                .put("conversation", new JsonObject().put("id", id))
                .put("sender", new JsonObject().put("type", "custom_bot").put("participant", new JsonObject().put("name", "b")))
                .put("attachments",
                        new JsonObject().put("attachment", new JsonArray().add(new JsonObject().put("id", asset))));
        return hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString(new JsonObject()
                        .put("messages", new JsonObject().put("message", new JsonArray().add(message))).encode())));
    }

    private static String code(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("code");
    }
}
