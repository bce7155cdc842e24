package dev.custombot.deployment.emulator.egain;

import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An error answer of the hub. */
public record HubError(int status, String code, String developerMessage) {

    public static HubError missing(String attribute) {
        return new HubError(400, "400-143", "A required attribute is missing: " + attribute);
    }

    static HubError unknown(String attribute) {
        return new HubError(400, "400-420", "An attribute is not known, or not known there: " + attribute);
    }

    static HubError badCharacters(String attribute) {
        return new HubError(400, "400-414", "An attribute has characters that are not allowed: " + attribute);
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

    static HubError withoutScope(String scope) {
        return new HubError(403, "403-197", "The client application does not have the scope " + scope);
    }

    static HubError mayNotStart() {
        return new HubError(403, "403-103", "The sender may not start a conversation");
    }

    static HubError tooMany() {
        return new HubError(429, "429-100", "There were more requests than the plan allows");
    }

    public static HubError unknownId(String id) {
        return new HubError(404, "404-101", "There is nothing with this id: " + id);
    }

    public static HubError refersToNothing(String id) {
        return new HubError(400, "400-196", "An attribute refers to what is not there: " + id);
    }

    public static HubError notAnAddress(String callback) {
        return notAllowed("callback must be an absolute http or https address, not " + callback);
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

    /** As it stands in the answer. */
    public JsonObject toJson() {
        return new JsonObject().put("code", code).put("developerMessage", developerMessage);
    }
}
