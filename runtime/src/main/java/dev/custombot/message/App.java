package dev.custombot.message;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * An app on the customer's device to open, the content of {@code richMessage.app}.
 *
 * @param type what the hub's JSON calls this content, {@code app}
 * @param version of the structure, {@code 1}
 * @param app the app and what it is handed
 * @param receivedMessage what the customer sees in the chat
 * @param replyMessage what the customer sees after an answer
 * @param otherFields what else the JSON has
 */
public record App(String type, String version, Details app, Optional<Bubble> receivedMessage, Optional<Bubble> replyMessage,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements RichContent {

    public App {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        app = Objects.requireNonNullElse(app, Details.NONE);
        receivedMessage = OrEmpty.optional(receivedMessage);
        replyMessage = OrEmpty.optional(replyMessage);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * An app to open.
     *
     * @param id the app's id in its store
     * @param receivedMessage what the customer sees in the chat
     */
    public static AppBuilder builder(String id, String name, Bubble receivedMessage) {
        return new AppBuilder(id, name, receivedMessage);
    }

    /** The app's id in its store. */
    public String id() {
        return app.id();
    }

    /** The app's name. */
    public String name() {
        return app.name();
    }

    /** What the app is handed, a query string such as {@code ?order=4711}. */
    public Optional<String> url() {
        return app.url();
    }

    @Override
    public String messageType() {
        return MessageType.APP;
    }

    @Override
    public App requireSendable() {
        ContentChecks.text("The id of an app", id());
        ContentChecks.text("The name of an app", name());
        receivedMessage.ifPresent(Bubble::requireSendable);
        replyMessage.ifPresent(Bubble::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "App[]";
    }

    /**
     * The app and what it is handed.
     *
     * @param icon the URL of the app's picture
     * @param id the app's id in its store
     * @param name the app's name
     * @param url what the app is handed, a query string
     * @param useLiveLayout {@code true} if the app draws its own bubble in the chat, or {@code false}
     * @param otherFields what else the JSON has
     */
    public record Details(Optional<String> icon, String id, String name, Optional<String> url, Optional<String> useLiveLayout,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Details NONE = new Details(Optional.empty(), "", "", Optional.empty(), Optional.empty(), Map.of());

        public Details {
            icon = OrEmpty.optional(icon);
            id = OrEmpty.text(id);
            name = OrEmpty.text(name);
            url = OrEmpty.optional(url);
            useLiveLayout = OrEmpty.optional(useLiveLayout);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Details[]";
        }
    }
}
