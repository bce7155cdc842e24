package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a {@link Form} with items to tap.
 *
 * @param pageIdentifier what tells the page apart within its form
 * @param type {@value #TYPE}
 * @param title the question
 * @param subtitle a line below the question
 * @param multipleSelection whether several items may be chosen
 * @param nextPageIdentifier the page that comes after this one, unless the chosen item names another one
 * @param items what can be chosen, at least one when sent
 * @param submitForm whether the answers are sent after this page
 * @param otherFields what else the JSON has
 */
public record SelectPage(String pageIdentifier, String type, String title, Optional<String> subtitle,
        boolean multipleSelection, Optional<String> nextPageIdentifier, List<FormItem> items,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean submitForm,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements FormPage {

    static final String TYPE = "select";

    public SelectPage {
        pageIdentifier = OrEmpty.text(pageIdentifier);
        type = OrEmpty.text(type);
        title = OrEmpty.text(title);
        subtitle = OrEmpty.optional(subtitle);
        nextPageIdentifier = OrEmpty.optional(nextPageIdentifier);
        items = OrEmpty.list(items);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** A page with items to tap. */
    public static SelectPageBuilder builder(String pageIdentifier, String title) {
        return new SelectPageBuilder(pageIdentifier, title);
    }

    @Override
    public List<String> answers() {
        return items.stream().map(FormItem::value).toList();
    }

    @Override
    public SelectPage requireSendable() {
        ContentChecks.text("The pageIdentifier of a form's page", pageIdentifier);
        ContentChecks.text("The title of a select page", title);
        ContentChecks.some("A select page", "item", items);
        items.forEach(FormItem::requireSendable);
        return this;
    }

    @Override
    public String toString() {
        return "SelectPage[items=" + items.size() + "]";
    }
}
