package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Template}; see {@link Template#builder(String)}. */
public final class TemplateBuilder {

    private final String title;
    private final List<Template.Variable> variables = new ArrayList<>();
    private final List<TemplateButton> buttons = new ArrayList<>();

    TemplateBuilder(String title) {
        this.title = title;
    }

    /** What goes into the next place: the first value into <code>{{1}}</code>, the second into <code>{{2}}</code>. */
    public TemplateBuilder variable(String value) {
        return variable(String.valueOf(variables.size() + 1), value);
    }

    /**
     * What goes into a place.
     *
     * @param id the place's name without braces
     */
    public TemplateBuilder variable(String id, String value) {
        variables.add(new Template.Variable(id, value, Map.of()));
        return this;
    }

    /** A button that comes back to the bot. */
    public TemplateBuilder quickReply(String title) {
        return button(TemplateButton.quickReply(title));
    }

    /** A button that calls a phone. */
    public TemplateBuilder call(String title, String phoneNumber) {
        return button(TemplateButton.call(title, phoneNumber));
    }

    /** A button that opens a page. */
    public TemplateBuilder link(String title, String url) {
        return button(TemplateButton.link(title, url));
    }

    private TemplateBuilder button(TemplateButton button) {
        buttons.add(button);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a title is blank, there are both kinds of buttons, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public Template build() {
        Optional<String> subtype = buttons.stream().findFirst()
                .map(button -> button.callToAction() ? "click_to_action" : "quick_reply");
        return new Template("template", "1", subtype, new Template.Body(title, variables, buttons, Map.of()), Map.of())
                .requireSendable();
    }
}
