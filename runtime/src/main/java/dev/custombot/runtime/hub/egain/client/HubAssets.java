package dev.custombot.runtime.hub.egain.client;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Limits;
import dev.custombot.conversation.Sender;
import dev.custombot.hub.egain.AssetSlot;
import dev.custombot.hub.egain.AssetSlots;
import dev.custombot.runtime.hub.egain.client.EgainCalls.Operation;
import dev.custombot.runtime.hub.egain.wire.EgainTimes;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import io.smallrye.mutiny.Uni;

/** Places for files at the hub. */
final class HubAssets implements AssetSlots {

    static final String CREATE = "asset.create";
    static final String GET = "asset.get";
    private static final String PATH = "assets";

    private final EgainCalls calls;

    HubAssets(EgainCalls calls) {
        this.calls = calls;
    }

    /** A place that nobody uses after a lost answer costs nothing: another one is asked for. */
    @Override
    public Uni<AssetSlot> create(String channelType, String name, long size) {
        new FieldChecks("An asset").name("channel.type", channelType).name("name", name).range("size", size, 1,
                Limits.ATTACHMENT_SIZE);
        ObjectNode asset = Json.MAPPER.createObjectNode().put("name", name).put("size", size);
        asset.putObject("channel").put("type", channelType);
        asset.putObject("sender").put("type", Sender.CUSTOM_BOT);
        return calls.repeatable(new Operation(CREATE, 200), (api, token) -> api.create(token, PATH, asset.toString()),
                HubAssets::read);
    }

    @Override
    public Uni<AssetSlot> get(String id) {
        check(id);
        return calls.repeatable(new Operation(GET, 200), (api, token) -> api.get(token, PATH, id), HubAssets::read);
    }

    @Override
    public Uni<Void> delete(String id) {
        check(id);
        return calls.delete("asset.delete", PATH, id);
    }

    private static void check(String id) {
        new FieldChecks("An asset").id("id", id);
    }

    private static AssetSlot read(JsonNode json) {
        String url = JsonFields.text(json, "contentUrl").orElseThrow(() -> new IllegalArgumentException("There is no address"));
        return new AssetSlot(JsonFields.text(json, "id").orElse(""), JsonFields.text(json, "name"),
                JsonFields.text(json, "contentType"), JsonFields.longNumber(json, "size"), URI.create(url),
                JsonFields.text(json, "contentUrlExpiry").flatMap(EgainTimes::parse));
    }
}
