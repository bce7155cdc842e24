package dev.custombot.load.hub;

import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The hub's API: takes every reply, and gives out tokens. */
final class Replies {

    private static final Pattern NUMBER = Pattern.compile("\"#(\\d+)# ");
    private static final String TOKEN = "{\"access_token\":\"token-of-the-profile\",\"token_type\":\"Bearer\",\"expires_in\":36000}";

    private final LongConsumer replied;

    /** @param replied hears the number of each message that is replied to */
    Replies(LongConsumer replied) {
        this.replied = replied;
    }

    void take(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json");
        if (request.path().endsWith("/token")) {
            request.response().end(TOKEN);
        } else {
            request.body().onSuccess(body -> {
                request.response().setStatusCode(202).end(confirmation(body));
                Matcher numbers = NUMBER.matcher(body.toString());
                while (numbers.find()) {
                    replied.accept(Long.parseLong(numbers.group(1)));
                }
            });
        }
    }

    private static Buffer confirmation(Buffer body) {
        JsonArray confirmed = new JsonArray();
        JsonArray messages = body.toJsonObject().getJsonObject("messages").getJsonArray("message");
        for (int i = 0; i < messages.size(); i++) {
            JsonObject message = messages.getJsonObject(i);
            confirmed.add(new JsonObject().put("id", message.getString("messageId")).put("messageId",
                    message.getString("messageId")).put("conversation", message.getJsonObject("conversation")));
        }
        return new JsonObject().put("messages", new JsonObject().put("message", confirmed)).toBuffer();
    }
}
