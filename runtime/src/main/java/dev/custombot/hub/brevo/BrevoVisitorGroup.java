package dev.custombot.hub.brevo;

import java.util.Optional;

/** To which group of agents a visitor was given. Immutable. */
public final class BrevoVisitorGroup {

    private final BrevoFields fields;

    private BrevoVisitorGroup(BrevoFields fields) {
        this.fields = fields;
    }

    /**
     * Reads Brevo's own form.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static BrevoVisitorGroup parse(String json) {
        return new BrevoVisitorGroup(BrevoFields.parse(json));
    }

    public Optional<String> groupId() {
        return fields.text("groupId");
    }

    public Optional<String> visitorId() {
        return fields.text("visitorId");
    }

    /** As Brevo wrote it, with every field. */
    public String json() {
        return fields.json();
    }

    @Override
    public String toString() {
        return "BrevoVisitorGroup[groupId=" + groupId().orElse("") + "]";
    }
}
