package dev.custombot.deployment.emulator.brevo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.custombot.conversation.Sender;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Makes Brevo's message of one that stands in the transcript. */
final class SaidMessage {

    private static final Map<String, String> OLDER = Map.of("name", "filename", "link", "url");

    private final Agents agents;
    private final Behaviour behaviour;

    SaidMessage(Agents agents, Behaviour behaviour) {
        this.agents = agents;
        this.behaviour = behaviour;
    }

    JsonObject of(JsonObject said) {
        List<JsonObject> files = files(said);
        JsonObject content = said.getJsonObject("content", new JsonObject());
        String text = content.getString("text", files.isEmpty() ? "" : fileName(files.get(0)));
        JsonObject message = new JsonObject().put("id", said.getString("id")).put("text", text)
                .put("html", content.getString("html", html(text)))
                .put("createdAt", Instant.parse(said.getString("created")).toEpochMilli());
        speaker(said.getJsonObject("sender"), message);
        message.mergeIn(said.getJsonObject("flags", new JsonObject()));
        if (files.size() == 1) {
            message.put("file", files.get(0));
        } else if (!files.isEmpty()) {
            message.put("attachments", new JsonArray(files));
        }
        return message;
    }

    /** As Brevo makes it of a text. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    }

    private void speaker(JsonObject sender, JsonObject message) {
        String name = sender.getJsonObject("participant", new JsonObject()).getString("name", "");
        if (Sender.CUSTOMER.equals(sender.getString("type"))) {
            message.put("type", "visitor");
            return;
        }
        JsonObject agent = agents.person(name);
        message.put("type", "agent").put("agentId", agent.getString("id")).put("agentName", name);
        if (!Sender.CUSTOM_AGENT.equals(sender.getString("type"))) {
            message.put("isBot", true);
        }
    }

    private List<JsonObject> files(JsonObject said) {
        List<JsonObject> files = new ArrayList<>();
        said.getJsonObject("attachments", new JsonObject()).getJsonArray("attachment", new JsonArray())
                .forEach(entry -> files.add(file((JsonObject) entry)));
        return files;
    }

    private JsonObject file(JsonObject attachment) {
        String type = attachment.getString("contentType", "application/octet-stream");
        boolean image = type.startsWith("image/");
        JsonObject file = new JsonObject().put(named("name"), attachment.getString("name", "file"))
                .put(named("link"), attachment.getString("url", "")).put("size", attachment.getLong("size", 0L))
                .put("isImage", image);
        if (image) {
            file.put("imageInfo", new JsonObject().put("width", 800).put("height", 600)
                    .put(behaviour.olderFiles() ? "previewUrl" : "previewLink", attachment.getString("url", "")));
        }
        return behaviour.olderFiles()
                ? file
                : file.put("mimeType", type).put("isSticker", false).put("isAllowedFileType", true);
    }

    private String fileName(JsonObject file) {
        return file.getString(named("name"));
    }

    private String named(String field) {
        return behaviour.olderFiles() ? OLDER.get(field) : field;
    }
}
