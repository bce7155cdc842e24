package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link SelectPage}; see {@link SelectPage#builder}. */
public final class SelectPageBuilder extends FormPageBuilder<SelectPageBuilder> {

    private final List<FormItem> items = new ArrayList<>();
    private Optional<String> subtitle = Optional.empty();
    private boolean multipleSelection;

    SelectPageBuilder(String pageIdentifier, String title) {
        super(pageIdentifier, title);
    }

    /** A line below the question. */
    public SelectPageBuilder subtitle(String subtitle) {
        this.subtitle = Optional.of(subtitle);
        return this;
    }

    /** Lets the customer choose several items. */
    public SelectPageBuilder multipleSelection() {
        this.multipleSelection = true;
        return this;
    }

    /**
     * A thing to choose.
     *
     * @param title what the customer reads
     * @param value what the bot gets
     */
    public SelectPageBuilder item(String title, String value) {
        return item(FormItem.of(title, value));
    }

    /** A thing to choose. */
    public SelectPageBuilder item(FormItem item) {
        items.add(item);
        return this;
    }

    @Override
    SelectPageBuilder self() {
        return this;
    }

    @Override
    public SelectPage build() {
        return new SelectPage(pageIdentifier, SelectPage.TYPE, title, subtitle, multipleSelection, nextPageIdentifier, items,
                submitForm, Map.of()).requireSendable();
    }
}
