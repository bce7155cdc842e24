package dev.custombot.runtime.metrics;

import dev.custombot.MessageType;

/** The type of a message as a tag: one that is published; a team's own, which customers may make up, are all the same. */
final class TypeLabel {

    private TypeLabel() {}

    static String of(String type) {
        if (MessageType.known().contains(type)) {
            return type;
        }
        return MessageType.isCustom(type) ? "custom" : "other";
    }
}
