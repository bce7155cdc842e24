package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * A form of several pages to fill in, the content of {@code richMessage.form}.
 *
 * @param type what the hub's JSON calls this content, {@code form}
 * @param version of the structure, {@code 1}
 * @param form the pages
 * @param images the pictures, embedded in Base64
 * @param receivedMessage what the customer sees before filling in
 * @param replyMessage what the customer sees afterwards
 * @param otherFields what else the JSON has
 */
public record Form(String type, String version, FormDefinition form, List<Image> images, Optional<Bubble> receivedMessage,
        Optional<Bubble> replyMessage, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields)
        implements
            RichContent {

    public Form {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        form = Objects.requireNonNullElse(form, FormDefinition.NONE);
        images = OrEmpty.list(images);
        receivedMessage = OrEmpty.optional(receivedMessage);
        replyMessage = OrEmpty.optional(replyMessage);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A form without a splash page or pictures, that begins with the first page.
     *
     * @param receivedMessage what the customer sees before filling in
     * @throws IllegalArgumentException if a title or an identifier is blank, a list is empty, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static Form of(Bubble receivedMessage, FormPage... pages) {
        FormBuilder builder = builder(receivedMessage);
        List.of(pages).forEach(builder::page);
        return builder.build();
    }

    /**
     * A form with a splash page, pictures or a summary.
     *
     * @param receivedMessage what the customer sees before filling in
     */
    public static FormBuilder builder(Bubble receivedMessage) {
        return new FormBuilder(receivedMessage);
    }

    /** The pages, in no order: each says which one is next. */
    public List<FormPage> pages() {
        return form.data().pages();
    }

    /** The page with that identifier. */
    public Optional<FormPage> page(String pageIdentifier) {
        return pages().stream().filter(page -> page.pageIdentifier().equals(pageIdentifier)).findFirst();
    }

    /** The page before the first one. */
    public Optional<Splash> splash() {
        return form.data().splash();
    }

    /** Whether the customer sees all answers before sending them. */
    public boolean showSummary() {
        return form.data().showSummary();
    }

    @Override
    public String messageType() {
        return MessageType.FORM;
    }

    @Override
    public Form requireSendable() {
        ContentChecks.some("A form", "page", pages());
        pages().forEach(FormPage::requireSendable);
        splash().ifPresent(splash -> ContentChecks.text("The header of a form's splash page", splash.header()));
        images.forEach(Image::requireSendable);
        receivedMessage.ifPresent(Bubble::requireSendable);
        replyMessage.ifPresent(Bubble::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "Form[pages=" + pages().size() + "]";
    }

    /**
     * The page before the first one.
     *
     * @param header the page's heading
     * @param splashtext what the form is for
     * @param buttonTitle the text of the button that leads to the first page
     * @param imageid which of the form's images the page shows
     * @param otherFields what else the JSON has
     */
    public record Splash(String header, String splashtext, String buttonTitle, Optional<String> imageid,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Splash {
            header = OrEmpty.text(header);
            splashtext = OrEmpty.text(splashtext);
            buttonTitle = OrEmpty.text(buttonTitle);
            imageid = OrEmpty.optional(imageid);
            otherFields = OrEmpty.fields(otherFields);
        }

        /** A page without a picture. */
        public static Splash of(String header, String splashtext, String buttonTitle) {
            return new Splash(header, splashtext, buttonTitle, Optional.empty(), Map.of());
        }

        /** The page with one of the form's images, by its {@code imageid}. */
        public Splash withImage(String imageid) {
            return new Splash(header, splashtext, buttonTitle, Optional.of(imageid), otherFields);
        }

        @Override
        public String toString() {
            return "Splash[]";
        }
    }
}
