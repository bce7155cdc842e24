package dev.custombot.runtime.hub.egain.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Limits;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.Channel.AttachmentPolicy;
import dev.custombot.hub.egain.Channel.Inbound;
import dev.custombot.hub.egain.Channel.Outbound;
import dev.custombot.hub.egain.Channel.ServiceWindow;
import dev.custombot.hub.egain.Channel.Texts;
import dev.custombot.runtime.record.JsonFields;

/** Kinds of messengers. */
final class ChannelKind implements ResourceKind<Channel> {

    private static final String INBOUND = "restrictions.inbound.";
    private static final String OUTBOUND = "restrictions.outbound.";
    private static final int ICON_LENGTH = 512_000;
    private static final int LANGUAGES = 25;
    private static final int TEXTS = 75;
    private static final int MINUTES = 10_080;

    @Override
    public String path() {
        return "channels";
    }

    @Override
    public String label() {
        return "channel";
    }

    @Override
    public String nameField() {
        return "type";
    }

    @Override
    public Channel read(JsonNode json) {
        JsonNode restrictions = json.path("restrictions");
        return new Channel(ResourceKind.origin(json), json.path("type").asText(""), json.path("displayName").asText(""),
                json.path("icon").asText(""), JsonFields.text(json, "description"), ResourceKind.active(json),
                JsonFields.object(restrictions, "inbound", ChannelKind::inbound),
                JsonFields.object(restrictions, "outbound", ChannelKind::outbound),
                JsonFields.objects(json.path("l10nProperties"), node -> new Texts(node.path("language").asText(""),
                        WireParts.attributes(node.path("properties")))));
    }

    private static Inbound inbound(JsonNode node) {
        return new Inbound(node.path("maxTextLength").asInt(Limits.CONTENT_LENGTH), policy(node),
                WireParts.texts(node.path("features")));
    }

    private static Outbound outbound(JsonNode node) {
        return new Outbound(node.path("maxTextLength").asInt(Limits.CONTENT_LENGTH),
                node.path("systemMessages").asBoolean(false), node.path("midChatAuth").asBoolean(false), policy(node),
                WireParts.texts(node.path("features")),
                JsonFields.object(node, "customerServiceWindow",
                        window -> new ServiceWindow(window.path("durationMinutes").asInt(),
                                WireParts.texts(window.path("continueMessageTypes")))),
                WireParts.texts(node.path("richMessageTypes")));
    }

    private static Optional<AttachmentPolicy> policy(JsonNode parent) {
        return JsonFields.object(parent, "attachmentPolicy",
                node -> new AttachmentPolicy(node.path("enabled").asBoolean(true),
                        node.path("maxSize").asLong(Limits.ATTACHMENT_SIZE), JsonFields.text(node, "type"),
                        WireParts.texts(node.path("extensions"))));
    }

    @Override
    public ObjectNode write(Channel resource) {
        ObjectNode node = ResourceKind.common(resource, nameField()).put("displayName", resource.displayName()).put("icon",
                resource.icon());
        if (resource.inbound().isPresent() || resource.outbound().isPresent()) {
            ObjectNode restrictions = node.putObject("restrictions");
            resource.inbound().ifPresent(inbound -> write(inbound, restrictions.putObject("inbound")));
            resource.outbound().ifPresent(outbound -> write(outbound, restrictions.putObject("outbound")));
        }
        if (!resource.texts().isEmpty()) {
            ArrayNode languages = node.putArray("l10nProperties");
            resource.texts().forEach(texts -> WireParts.attributes(languages.addObject().put("language", texts.language()),
                    "properties", texts.properties()));
        }
        return node;
    }

    private static void write(Inbound inbound, ObjectNode node) {
        node.put("maxTextLength", inbound.maxTextLength());
        WireParts.texts(node, "features", inbound.features());
        inbound.attachments().ifPresent(policy -> write(policy, node.putObject("attachmentPolicy")));
    }

    private static void write(Outbound outbound, ObjectNode node) {
        node.put("maxTextLength", outbound.maxTextLength()).put("systemMessages", outbound.systemMessages())
                .put("midChatAuth", outbound.midChatAuth());
        WireParts.texts(node, "features", outbound.features());
        outbound.attachments().ifPresent(policy -> write(policy, node.putObject("attachmentPolicy")));
        outbound.window().ifPresent(window -> WireParts.texts(
                node.putObject("customerServiceWindow").put("durationMinutes", window.durationMinutes()),
                "continueMessageTypes", window.continueMessageTypes()));
        WireParts.texts(node, "richMessageTypes", outbound.richMessageTypes());
    }

    private static void write(AttachmentPolicy policy, ObjectNode node) {
        node.put("enabled", policy.enabled()).put("maxSize", policy.maxSize());
        policy.type().ifPresent(type -> node.put("type", type));
        WireParts.texts(node, "extensions", policy.extensions());
    }

    @Override
    public void check(Channel resource) {
        FieldChecks checks = new FieldChecks("A channel").name("type", resource.name())
                .name("displayName", resource.displayName()).text("icon", resource.icon(), ICON_LENGTH)
                .description(resource.description()).count("l10nProperties", resource.texts(), 0, LANGUAGES);
        resource.texts().forEach(texts -> checks.attributes("l10nProperties.properties", texts.properties(), 1, TEXTS));
        resource.inbound().ifPresent(inbound -> checks
                .range(INBOUND + "maxTextLength", inbound.maxTextLength(), 1, Limits.CONTENT_LENGTH)
                .count(INBOUND + "features", inbound.features(), 0, 4));
        resource.inbound().flatMap(Inbound::attachments).ifPresent(policy -> check(checks, INBOUND, policy));
        resource.outbound().ifPresent(outbound -> check(checks, outbound));
    }

    private static void check(FieldChecks checks, Outbound outbound) {
        checks.range(OUTBOUND + "maxTextLength", outbound.maxTextLength(), 1, Limits.CONTENT_LENGTH)
                .count(OUTBOUND + "features", outbound.features(), 0, 3)
                .count(OUTBOUND + "richMessageTypes", outbound.richMessageTypes(), 0, 9);
        outbound.window().ifPresent(window -> checks.range(OUTBOUND + "customerServiceWindow.durationMinutes",
                window.durationMinutes(), 1, MINUTES));
        outbound.attachments().ifPresent(policy -> check(checks, OUTBOUND, policy));
    }

    private static void check(FieldChecks checks, String field, AttachmentPolicy policy) {
        checks.range(field + "attachmentPolicy.maxSize", policy.maxSize(), 1, Limits.ATTACHMENT_SIZE)
                .count(field + "attachmentPolicy.extensions", policy.extensions(), 0, TEXTS);
    }
}
