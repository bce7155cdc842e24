package dev.custombot.message;

import java.util.Optional;

/**
 * What the builders of all pages of a {@link Form} have in common.
 *
 * @param <B> the builder
 */
public abstract sealed class FormPageBuilder<B extends FormPageBuilder<B>>
        permits SelectPageBuilder, PickerPageBuilder, DatePickerPageBuilder, InputPageBuilder {

    final String pageIdentifier;
    final String title;
    Optional<String> nextPageIdentifier = Optional.empty();
    boolean submitForm;

    FormPageBuilder(String pageIdentifier, String title) {
        this.pageIdentifier = pageIdentifier;
        this.title = title;
    }

    abstract B self();

    /** The page that comes after this one, by its {@code pageIdentifier}. */
    public B nextPage(String pageIdentifier) {
        this.nextPageIdentifier = Optional.of(pageIdentifier);
        return self();
    }

    /** Sends the answers after this page. */
    public B submitForm() {
        this.submitForm = true;
        return self();
    }

    /**
     * @throws IllegalArgumentException if the identifier or the title is blank, or there is nothing to choose from; the form
     *         checks the length
     */
    public abstract FormPage build();
}
