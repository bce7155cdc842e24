package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * What can be picked from a {@link ListPicker}.
 *
 * @param multipleSelection whether several items may be picked, over all sections
 * @param sections at least one when sent
 * @param otherFields what else the JSON has
 */
public record ListSelection(boolean multipleSelection, List<Section> sections,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    static final ListSelection NONE = new ListSelection(false, List.of(), Map.of());

    public ListSelection {
        sections = OrEmpty.list(sections);
        otherFields = OrEmpty.fields(otherFields);
    }

    @Override
    public String toString() {
        return "ListSelection[sections=" + sections.size() + "]";
    }

    /**
     * Items under a common heading.
     *
     * @param multipleSelection whether several items of the section may be picked
     * @param title the section's heading
     * @param order the section's position, from 0
     * @param items what can be picked, at least one when sent
     * @param otherFields what else the JSON has
     */
    public record Section(boolean multipleSelection, String title, OptionalInt order, List<ListPicker.Item> items,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Section {
            title = OrEmpty.text(title);
            order = OrEmpty.number(order);
            items = OrEmpty.list(items);
            otherFields = OrEmpty.fields(otherFields);
        }

        void requireSendable() {
            ContentChecks.text("The title of a list picker's section", title);
            ContentChecks.some("A section of a list picker", "item", items);
            items.forEach(ListPicker.Item::requireSendable);
        }

        @Override
        public String toString() {
            return "Section[items=" + items.size() + "]";
        }
    }
}
