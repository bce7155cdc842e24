package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a {@link Form} with a text to write.
 *
 * @param pageIdentifier what tells the page apart within its form
 * @param type {@value #TYPE}
 * @param title the question
 * @param subtitle a line below the question
 * @param nextPageIdentifier the page that comes after this one
 * @param options what can be written
 * @param submitForm whether the answers are sent after this page
 * @param otherFields what else the JSON has
 */
public record InputPage(String pageIdentifier, String type, String title, Optional<String> subtitle,
        Optional<String> nextPageIdentifier, Options options,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean submitForm,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements FormPage {

    static final String TYPE = "input";

    public InputPage {
        pageIdentifier = OrEmpty.text(pageIdentifier);
        type = OrEmpty.text(type);
        title = OrEmpty.text(title);
        subtitle = OrEmpty.optional(subtitle);
        nextPageIdentifier = OrEmpty.optional(nextPageIdentifier);
        options = Objects.requireNonNullElse(options, Options.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** A page with a text to write. */
    public static InputPageBuilder builder(String pageIdentifier, String title) {
        return new InputPageBuilder(pageIdentifier, title);
    }

    @Override
    public List<String> answers() {
        return FormAnswers.of(otherFields);
    }

    @Override
    public InputPage requireSendable() {
        ContentChecks.text("The pageIdentifier of a form's page", pageIdentifier);
        ContentChecks.text("The title of an input page", title);
        return this;
    }

    @Override
    public String toString() {
        return "InputPage[]";
    }

    /**
     * What can be written.
     *
     * @param required whether the customer must write something
     * @param inputType {@code singleline} or {@code multiline}
     * @param maximumCharacterCount how long the text may be, in characters
     * @param keyboardType the keyboard that the customer's device shows, such as {@code UIKeyboardTypeEmailAddress}
     * @param otherFields what else the JSON has
     */
    public record Options(boolean required, Optional<String> inputType, OptionalInt maximumCharacterCount,
            Optional<String> keyboardType, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Options NONE = new Options(false, Optional.empty(), OptionalInt.empty(), Optional.empty(), Map.of());

        public Options {
            inputType = OrEmpty.optional(inputType);
            maximumCharacterCount = OrEmpty.number(maximumCharacterCount);
            keyboardType = OrEmpty.optional(keyboardType);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Options[]";
        }
    }
}
