package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link RichLink}; see {@link RichLink#builder}. */
public final class RichLinkBuilder {

    private static final String IMAGE_ID = "1";

    private final String title;
    private final String link;
    private final String imageUrl;
    private Optional<String> mimeType = Optional.empty();
    private Optional<String> style = Optional.empty();

    RichLinkBuilder(String title, String link, String imageUrl) {
        this.title = title;
        this.link = link;
        this.imageUrl = imageUrl;
    }

    /** The picture's media type, such as {@code image/png}. */
    public RichLinkBuilder mimeType(String mimeType) {
        this.mimeType = Optional.of(mimeType);
        return this;
    }

    /** The picture's size: {@code icon}, {@code small} or {@code large}. */
    public RichLinkBuilder style(String style) {
        this.style = Optional.of(style);
        return this;
    }

    /**
     * @throws IllegalArgumentException if the title or a URL is blank, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public RichLink build() {
        RichLink.Link image = new RichLink.Link(title, imageUrl, link, IMAGE_ID, mimeType, style, Map.of());
        return new RichLink("1", "web_url", Optional.of(IMAGE_ID), List.of(image), Map.of()).requireSendable();
    }
}
