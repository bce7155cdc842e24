package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;

/**
 * A text with places to fill in, the content of {@code richMessage.template}.
 *
 * @param type what the hub's JSON calls this content, {@code template}
 * @param version of the structure, {@code 1}
 * @param subtype the kind of the buttons: {@code quick_reply}, {@code click_to_action}, or empty when there are none
 * @param template the text, its variables and its buttons
 * @param otherFields what else the JSON has
 */
public record Template(String type, String version, Optional<String> subtype, Body template,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements RichContent {

    public Template {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        subtype = OrEmpty.optional(subtype);
        template = Objects.requireNonNullElse(template, Body.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A text without buttons.
     *
     * @param title the text with the places <code>{{1}}</code>, <code>{{2}}</code> …
     * @param values what goes into the places, in their order
     * @throws IllegalArgumentException if the title is blank, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static Template of(String title, String... values) {
        TemplateBuilder builder = builder(title);
        List.of(values).forEach(builder::variable);
        return builder.build();
    }

    /**
     * A text with buttons.
     *
     * @param title the text with the places <code>{{1}}</code>, <code>{{2}}</code> …
     */
    public static TemplateBuilder builder(String title) {
        return new TemplateBuilder(title);
    }

    /** The text with its places. */
    public String title() {
        return template.title();
    }

    /** What goes into the places. */
    public List<Variable> variables() {
        return template.items();
    }

    /** The buttons below the text, all of one kind. */
    public List<TemplateButton> buttons() {
        return template.buttons();
    }

    @Override
    public String messageType() {
        return MessageType.TEMPLATE;
    }

    @Override
    public Template requireSendable() {
        ContentChecks.text("The title of a template", title());
        variables().forEach(variable -> ContentChecks.text("The id of a template's variable", variable.id()));
        buttons().forEach(TemplateButton::requireSendable);
        if (buttons().stream().map(TemplateButton::callToAction).distinct().count() > 1) {
            throw new RefusedReplyException(
                    "The buttons of a template are either quick replies or calls to action, not both");
        }
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "Template[variables=" + variables().size() + ", buttons=" + buttons().size() + "]";
    }

    /**
     * The text, its variables and its buttons.
     *
     * @param title the text with its places
     * @param items what goes into the places
     * @param buttons all of one kind
     * @param otherFields what else the JSON has
     */
    public record Body(String title, List<Variable> items, List<TemplateButton> buttons,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Body NONE = new Body("", List.of(), List.of(), Map.of());

        public Body {
            title = OrEmpty.text(title);
            items = OrEmpty.list(items);
            buttons = OrEmpty.list(buttons);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Body[items=" + items.size() + ", buttons=" + buttons.size() + "]";
        }
    }

    /**
     * What goes into a place of the text.
     *
     * @param id the place's name, <code>1</code> for <code>{{1}}</code>
     * @param value the text that goes there
     * @param otherFields what else the JSON has
     */
    public record Variable(String id, String value, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Variable {
            id = OrEmpty.text(id);
            value = OrEmpty.text(value);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Variable[]";
        }
    }
}
