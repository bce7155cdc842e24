package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a {@link Form} with a wheel or drop-down list to choose one item from.
 *
 * @param pageIdentifier what tells the page apart within its form
 * @param type {@value #TYPE}
 * @param pickerTitle the question
 * @param nextPageIdentifier the page that comes after this one, unless the chosen item names another one
 * @param items what can be chosen, at least one when sent
 * @param submitForm whether the answers are sent after this page
 * @param otherFields what else the JSON has
 */
public record PickerPage(String pageIdentifier, String type, String pickerTitle, Optional<String> nextPageIdentifier,
        List<FormItem> items, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean submitForm,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements FormPage {

    static final String TYPE = "picker";

    public PickerPage {
        pageIdentifier = OrEmpty.text(pageIdentifier);
        type = OrEmpty.text(type);
        pickerTitle = OrEmpty.text(pickerTitle);
        nextPageIdentifier = OrEmpty.optional(nextPageIdentifier);
        items = OrEmpty.list(items);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** A page with a wheel or drop-down list. */
    public static PickerPageBuilder builder(String pageIdentifier, String pickerTitle) {
        return new PickerPageBuilder(pageIdentifier, pickerTitle);
    }

    @Override
    public List<String> answers() {
        return items.stream().map(FormItem::value).toList();
    }

    @Override
    public PickerPage requireSendable() {
        ContentChecks.text("The pageIdentifier of a form's page", pageIdentifier);
        ContentChecks.text("The pickerTitle of a picker page", pickerTitle);
        ContentChecks.some("A picker page", "item", items);
        items.forEach(FormItem::requireSendable);
        return this;
    }

    @Override
    public String toString() {
        return "PickerPage[items=" + items.size() + "]";
    }
}
