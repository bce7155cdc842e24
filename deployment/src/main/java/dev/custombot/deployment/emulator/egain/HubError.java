package dev.custombot.deployment.emulator.egain;

import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An error answer of the hub. */
public record HubError(int status, String code, String developerMessage) {

    public static HubError missing(String attribute) {
        return new HubError(400, "400-143", "A required attribute is missing: " + attribute);
    }

    public static HubError notAllowed(String attribute) {
        return new HubError(400, "400-196", "The value of an attribute is not allowed: " + attribute);
    }

    public static HubError tooLong(String attribute) {
        return new HubError(400, "400-358", "An attribute is too long: " + attribute);
    }

    /** @param place of the message in the request */
    static HubError typeNotAllowed(int place, String type) {
        return new HubError(400, "400-199",
                "Invalid value of attribute 'messages.message[" + place + "].type.value'='" + type + "'.");
    }

    public static HubError duplicate(String messageId) {
        return new HubError(400, "400-138", "The conversation has a message with this messageId already: " + messageId);
    }

    static HubError conversationUnknown(String id) {
        return new HubError(400, "400-630", "Following conversation id is invalid, completed or expired : " + id + ".");
    }

    static HubError notPartOfConversation(String id) {
        return new HubError(400, "400-240", "Sender is not part of following conversation :  " + id);
    }

    public static HubError unauthorized() {
        return new HubError(401, "401-104", "The authorization is invalid or has expired");
    }

    public static HubError unknownId(String id) {
        return new HubError(404, "404-101", "There is nothing with this id: " + id);
    }

    public static HubError unknownAsset() {
        return notAllowed("attachments.attachment.id, which is none of an uploaded file");
    }

    public static HubError inUse(String id) {
        return new HubError(400, "400-196", "It is in use, and cannot be deleted: " + id);
    }

    public void answer(RoutingContext context) {
        Answers.json(context, status, toJson());
    }

    JsonObject toJson() {
        return new JsonObject().put("code", code).put("developerMessage", developerMessage);
    }
}
