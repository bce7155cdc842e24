package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Form}; see {@link Form#builder}. */
public final class FormBuilder {

    private final Bubble receivedMessage;
    private final List<FormPage> pages = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Optional<Bubble> replyMessage = Optional.empty();
    private Optional<Form.Splash> splash = Optional.empty();
    private Optional<String> startPage = Optional.empty();
    private boolean showSummary;

    FormBuilder(Bubble receivedMessage) {
        this.receivedMessage = receivedMessage;
    }

    /** A page; the form begins with the first one, unless {@link #startPage} says otherwise. */
    public FormBuilder page(FormPage page) {
        pages.add(page);
        return this;
    }

    /** The page to begin with, by its {@code pageIdentifier}. */
    public FormBuilder startPage(String pageIdentifier) {
        this.startPage = Optional.of(pageIdentifier);
        return this;
    }

    /** A page before the first one. */
    public FormBuilder splash(Form.Splash splash) {
        this.splash = Optional.of(splash);
        return this;
    }

    /** Shows the customer all answers before they are sent. */
    public FormBuilder showSummary() {
        this.showSummary = true;
        return this;
    }

    /** A picture for the splash page or the bubbles to name. */
    public FormBuilder image(Image image) {
        images.add(image);
        return this;
    }

    /** What the customer sees after filling in. */
    public FormBuilder replyMessage(Bubble replyMessage) {
        this.replyMessage = Optional.of(replyMessage);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a title or an identifier is blank, a list is empty, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public Form build() {
        String start = startPage.orElse(pages.isEmpty() ? "" : pages.get(0).pageIdentifier());
        FormDefinition.Data data = new FormDefinition.Data(start, showSummary, splash, pages, Map.of());
        return new Form("form", "1", new FormDefinition("1.1", "messageForms", data, Map.of()), images,
                Optional.of(receivedMessage), replyMessage, Map.of()).requireSendable();
    }
}
