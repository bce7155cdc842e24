package dev.custombot.test;

/** The Authorization header of a delivery. */
public enum Authorization {

    /** The one that the hub uses, whatever its state. */
    VALID("keep"),
    /** None at all. */
    NONE("none"),
    /** A well-signed bearer token that expired minutes ago. */
    EXPIRED("expired"),
    /** A bearer token that is no token. */
    MALFORMED("malformed");

    private final String wireName;

    Authorization(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
