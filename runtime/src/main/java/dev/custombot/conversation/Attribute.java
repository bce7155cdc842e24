package dev.custombot.conversation;

/** A property of a customer, or of a delivery of the hub. */
public sealed interface Attribute permits AttributeValue {

    static Attribute of(String name, String value) {
        return new AttributeValue(name, value);
    }

    /** 1..255 characters. */
    String name();

    /** 1..1023 characters; may be personal data, never logged. */
    String value();
}
