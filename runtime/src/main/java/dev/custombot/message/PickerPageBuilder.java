package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds a {@link PickerPage}; see {@link PickerPage#builder}. */
public final class PickerPageBuilder extends FormPageBuilder<PickerPageBuilder> {

    private final List<FormItem> items = new ArrayList<>();

    PickerPageBuilder(String pageIdentifier, String pickerTitle) {
        super(pageIdentifier, pickerTitle);
    }

    /**
     * A thing to choose.
     *
     * @param title what the customer reads
     * @param value what the bot gets
     */
    public PickerPageBuilder item(String title, String value) {
        return item(FormItem.of(title, value));
    }

    /** A thing to choose. */
    public PickerPageBuilder item(FormItem item) {
        items.add(item);
        return this;
    }

    @Override
    PickerPageBuilder self() {
        return this;
    }

    @Override
    public PickerPage build() {
        return new PickerPage(pageIdentifier, PickerPage.TYPE, title, nextPageIdentifier, items, submitForm, Map.of())
                .requireSendable();
    }
}
