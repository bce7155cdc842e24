package dev.custombot.deployment.emulator.egain;

import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An error answer of the hub. */
record HubError(int status, String code, String developerMessage) {

    static HubError missing(String attribute) {
        return new HubError(400, "400-143", "A required attribute is missing: " + attribute);
    }

    static HubError notAllowed(String attribute) {
        return new HubError(400, "400-196", "The value of an attribute is not allowed: " + attribute);
    }

    static HubError tooLong(String attribute) {
        return new HubError(400, "400-358", "An attribute is too long: " + attribute);
    }

    /** @param place of the message in the request */
    static HubError typeNotAllowed(int place, String type) {
        return new HubError(400, "400-199",
                "Invalid value of attribute 'messages.message[" + place + "].type.value'='" + type + "'.");
    }

    static HubError duplicate(String messageId) {
        return new HubError(400, "400-138", "The conversation has a message with this messageId already: " + messageId);
    }

    static HubError conversationUnknown(String id) {
        return new HubError(400, "400-630", "Following conversation id is invalid, completed or expired : " + id + ".");
    }

    static HubError notPartOfConversation(String id) {
        return new HubError(400, "400-240", "Sender is not part of following conversation :  " + id);
    }

    static HubError unauthorized() {
        return new HubError(401, "401-104", "The authorization is invalid or has expired");
    }

    static HubError unknownId(String id) {
        return new HubError(404, "404-101", "There is nothing with this id: " + id);
    }

    void answer(RoutingContext context) {
        Answers.json(context, status, toJson());
    }

    JsonObject toJson() {
        return new JsonObject().put("code", code).put("developerMessage", developerMessage);
    }
}
