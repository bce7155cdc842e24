package dev.custombot.message;

import java.util.Map;
import java.util.Optional;

/** Builds an {@link App}; see {@link App#builder}. */
public final class AppBuilder {

    private final String id;
    private final String name;
    private final Bubble receivedMessage;
    private Optional<String> icon = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> useLiveLayout = Optional.empty();
    private Optional<Bubble> replyMessage = Optional.empty();

    AppBuilder(String id, String name, Bubble receivedMessage) {
        this.id = id;
        this.name = name;
        this.receivedMessage = receivedMessage;
    }

    /** The URL of the app's picture. */
    public AppBuilder icon(String icon) {
        this.icon = Optional.of(icon);
        return this;
    }

    /** What the app is handed, a query string such as {@code ?order=4711}. */
    public AppBuilder url(String url) {
        this.url = Optional.of(url);
        return this;
    }

    /** Whether the app draws its own bubble in the chat. */
    public AppBuilder useLiveLayout(boolean useLiveLayout) {
        this.useLiveLayout = Optional.of(String.valueOf(useLiveLayout));
        return this;
    }

    /** What the customer sees after an answer. */
    public AppBuilder replyMessage(Bubble replyMessage) {
        this.replyMessage = Optional.of(replyMessage);
        return this;
    }

    /**
     * @throws IllegalArgumentException if the id, the name or a title is blank, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public App build() {
        return new App("app", "1", new App.Details(icon, id, name, url, useLiveLayout, Map.of()),
                Optional.of(receivedMessage), replyMessage, Map.of()).requireSendable();
    }
}
