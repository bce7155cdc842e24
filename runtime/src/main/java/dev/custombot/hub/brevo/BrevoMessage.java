package dev.custombot.hub.brevo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as Brevo has it. Brevo promises none of its fields but the id; those without a method here are in {@link #json}. Immutable.
 */
public final class BrevoMessage {

    private final BrevoFields fields;

    private BrevoMessage(BrevoFields fields) {
        this.fields = fields;
    }

    /**
     * Reads Brevo's own form.
     *
     * @throws IllegalArgumentException if it is none: no JSON object, or one without an id
     */
    public static BrevoMessage parse(String json) {
        BrevoMessage message = new BrevoMessage(BrevoFields.parse(json));
        if (message.id().isEmpty()) {
            throw new IllegalArgumentException("A message has an id");
        }
        return message;
    }

    public String id() {
        return fields.text("id").orElse("");
    }

    /** Who wrote it: {@code agent} or {@code visitor}, or what Brevo says one day. */
    public Optional<String> type() {
        return fields.text("type");
    }

    /** What it says; of a file its name. */
    public Optional<String> text() {
        return fields.text("text");
    }

    /** The same as HTML that is safe to show. */
    public Optional<String> html() {
        return fields.text("html");
    }

    public Optional<String> visitorId() {
        return fields.text("visitorId");
    }

    public Optional<String> agentId() {
        return fields.text("agentId");
    }

    public Optional<String> agentName() {
        return fields.text("agentName");
    }

    /** The address of the agent's picture. */
    public Optional<String> agentUserpic() {
        return fields.text("agentUserpic");
    }

    public Optional<Instant> createdAt() {
        return fields.number("createdAt").stream().mapToObj(Instant::ofEpochMilli).findFirst();
    }

    /** The system that wrote it, as it called itself. */
    public Optional<String> receivedFrom() {
        return fields.text("receivedFrom");
    }

    /** Whether it came as a pushed message. */
    public boolean isPushed() {
        return fields.flag("isPushed");
    }

    /** Whether a targeted chat or the widget has sent it by itself. */
    public boolean isTrigger() {
        return fields.flag("isTrigger");
    }

    /** Whether a visitor wrote it while nobody was there. */
    public boolean isMissed() {
        return fields.flag("isMissed");
    }

    /** Whether the visitor had not read it when the chat ended. */
    public boolean isMissedByVisitor() {
        return fields.flag("isMissedByVisitor");
    }

    /** Whether Brevo's own bot wrote it. */
    public boolean isBot() {
        return fields.flag("isBot");
    }

    /** The file that it is. */
    public Optional<BrevoFile> file() {
        return fields.object("file", BrevoFile::new);
    }

    /** The files that go with it. */
    public List<BrevoFile> attachments() {
        return fields.objects("attachments", BrevoFile::new);
    }

    /** Its id in the channel that it came from. */
    public Optional<String> sourceMessageId() {
        return fields.text("sourceMessageId");
    }

    /** Whether it has reached the channel that the visitor writes in; empty where Brevo says nothing of that. */
    public Optional<Boolean> forwarded() {
        return fields.object("forwardedToSourceStatus", status -> status)
                .filter(status -> status.has("isSuccess")).map(status -> status.flag("isSuccess"));
    }

    /** As Brevo wrote it, with every field. It holds what people said, so it belongs in no log. */
    public String json() {
        return fields.json();
    }

    /** The ids only. */
    @Override
    public String toString() {
        return "BrevoMessage[id=" + id() + "]";
    }
}
