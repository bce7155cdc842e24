package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * A page to open, shown as a picture with a title: the content of {@code richMessage.richlink}.
 *
 * @param version of the structure, {@code 1}
 * @param type what the hub's JSON calls this content, {@code web_url}
 * @param imageid which of the links is shown
 * @param images the links with their pictures, usually one
 * @param otherFields what else the JSON has
 */
public record RichLink(String version, String type, Optional<String> imageid, List<Link> images,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements RichContent {

    public RichLink {
        version = OrEmpty.text(version);
        type = OrEmpty.text(type);
        imageid = OrEmpty.optional(imageid);
        images = OrEmpty.list(images);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A page with a picture.
     *
     * @param link the page's URL
     * @param imageUrl where the hub fetches the picture
     * @throws IllegalArgumentException if one of them is blank, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static RichLink of(String title, String link, String imageUrl) {
        return builder(title, link, imageUrl).build();
    }

    /** A page whose picture has a size or a media type. */
    public static RichLinkBuilder builder(String title, String link, String imageUrl) {
        return new RichLinkBuilder(title, link, imageUrl);
    }

    /** What the customer reads; empty if there is no link. */
    public String title() {
        return shown().map(Link::title).orElse("");
    }

    /** The page's URL; empty if there is no link. */
    public String link() {
        return shown().map(Link::link).orElse("");
    }

    private Optional<Link> shown() {
        return images.stream().filter(link -> imageid.equals(Optional.of(link.imageid()))).findFirst()
                .or(() -> images.stream().findFirst());
    }

    @Override
    public String messageType() {
        return MessageType.RICH_LINK;
    }

    @Override
    public RichLink requireSendable() {
        ContentChecks.some("A rich link", "image", images);
        images.forEach(Link::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "RichLink[images=" + images.size() + "]";
    }

    /**
     * A page and its picture.
     *
     * @param title what the customer reads
     * @param url where the hub fetches the picture
     * @param link the page's URL
     * @param imageid what the content calls it
     * @param mimeType the picture's media type, such as {@code image/png}
     * @param style the picture's size: {@code icon}, {@code small} or {@code large}
     * @param otherFields what else the JSON has
     */
    public record Link(String title, String url, String link, String imageid, Optional<String> mimeType,
            Optional<String> style, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Link {
            title = OrEmpty.text(title);
            url = OrEmpty.text(url);
            link = OrEmpty.text(link);
            imageid = OrEmpty.text(imageid);
            mimeType = OrEmpty.optional(mimeType);
            style = OrEmpty.optional(style);
            otherFields = OrEmpty.fields(otherFields);
        }

        private void requireSendable() {
            ContentChecks.text("The title of a rich link", title);
            ContentChecks.text("The link of a rich link", link);
            ContentChecks.text("The url of a rich link's image", url);
        }

        @Override
        public String toString() {
            return "Link[]";
        }
    }
}
