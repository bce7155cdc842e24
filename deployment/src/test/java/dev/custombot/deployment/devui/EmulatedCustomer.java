package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A customer who writes on the emulator's chat page. */
final class EmulatedCustomer {

    private final PageCalls pages;
    private final String conversation;

    /** @param conversation as the emulator's page names it */
    EmulatedCustomer(PageCalls pages, String conversation) {
        this.pages = pages;
        this.conversation = conversation;
    }

    /** Returns the conversation's id. */
    String says(String text) throws Exception {
        return send(new JsonObject().put("type", "text").put("text", text));
    }

    /** The same. */
    String ends() throws Exception {
        return send(new JsonObject().put("type", "conversation.end"));
    }

    /** Where the emulator tells the conversation, also while the application is not there. */
    URI chat() throws Exception {
        String emulator = new JsonArray(pages.call("emulators", Map.of())).getJsonObject(0).getString("url");
        return URI.create(emulator + "/control/conversations/" + conversation);
    }

    /** All that was said, as JSON. */
    static String reads(URI chat) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(chat).build(), BodyHandlers.ofString()).body();
    }

    private String send(JsonObject message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(chat() + "/messages"))
                .POST(BodyPublishers.ofString(message.encode())).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return new JsonObject(answer.body()).getJsonObject("conversation").getString("id");
    }
}
