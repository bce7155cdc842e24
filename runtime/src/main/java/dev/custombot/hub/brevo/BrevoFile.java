package dev.custombot.hub.brevo;

import java.util.Optional;
import java.util.OptionalLong;

/** A file of a message, in Brevo's forms of today and of before. Immutable. */
public final class BrevoFile {

    private final BrevoFields fields;

    BrevoFile(BrevoFields fields) {
        this.fields = fields;
    }

    public Optional<String> name() {
        return fields.text("name", "filename", "fileName");
    }

    /** Where it is. */
    public Optional<String> link() {
        return fields.text("link", "url");
    }

    public Optional<String> mimeType() {
        return fields.text("mimeType");
    }

    /** In bytes. */
    public OptionalLong size() {
        return fields.number("size");
    }

    public boolean isImage() {
        return fields.flag("isImage");
    }

    public boolean isSticker() {
        return fields.flag("isSticker");
    }

    public boolean isInline() {
        return fields.flag("isInline");
    }

    /** Of an image. */
    public OptionalLong width() {
        return fields.object("imageInfo", image -> image.number("width")).orElse(OptionalLong.empty());
    }

    /** Of an image. */
    public OptionalLong height() {
        return fields.object("imageInfo", image -> image.number("height")).orElse(OptionalLong.empty());
    }

    /** Where a small form of an image is. */
    public Optional<String> previewLink() {
        return fields.object("imageInfo", image -> image.text("previewLink", "previewUrl")).flatMap(link -> link);
    }

    /** As Brevo wrote it, with every field. */
    public String json() {
        return fields.json();
    }

    /** Whether it is an image only: its name may be a customer's. */
    @Override
    public String toString() {
        return "BrevoFile[isImage=" + isImage() + "]";
    }
}
