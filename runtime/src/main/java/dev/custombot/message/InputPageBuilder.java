package dev.custombot.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.custombot.RefusedReplyException;

/** Builds an {@link InputPage}; see {@link InputPage#builder}. */
public final class InputPageBuilder extends FormPageBuilder<InputPageBuilder> {

    private Optional<String> subtitle = Optional.empty();
    private boolean required;
    private String inputType = "singleline";
    private OptionalInt maximumCharacterCount = OptionalInt.empty();
    private Optional<String> keyboardType = Optional.empty();

    InputPageBuilder(String pageIdentifier, String title) {
        super(pageIdentifier, title);
    }

    /** A line below the question. */
    public InputPageBuilder subtitle(String subtitle) {
        this.subtitle = Optional.of(subtitle);
        return this;
    }

    /** Makes the customer write something. */
    public InputPageBuilder required() {
        this.required = true;
        return this;
    }

    /** Lets the customer write several lines, instead of one. */
    public InputPageBuilder multiline() {
        this.inputType = "multiline";
        return this;
    }

    /** How long the text may be, in characters. */
    public InputPageBuilder maximumCharacterCount(int maximumCharacterCount) {
        if (maximumCharacterCount < 1) {
            throw new RefusedReplyException("The maximumCharacterCount of an input page must be 1 or more");
        }
        this.maximumCharacterCount = OptionalInt.of(maximumCharacterCount);
        return this;
    }

    /** The keyboard that the customer's device shows, such as {@code UIKeyboardTypeEmailAddress}. */
    public InputPageBuilder keyboardType(String keyboardType) {
        this.keyboardType = Optional.of(keyboardType);
        return this;
    }

    @Override
    InputPageBuilder self() {
        return this;
    }

    @Override
    public InputPage build() {
        InputPage.Options options = new InputPage.Options(required, Optional.of(inputType), maximumCharacterCount, keyboardType,
                Map.of());
        return new InputPage(pageIdentifier, InputPage.TYPE, title, subtitle, nextPageIdentifier, options, submitForm,
                Map.of()).requireSendable();
    }
}
