package dev.custombot.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list to pick from, the content of {@code richMessage.listpicker}.
 * <p>
 * Sent by the bot, the sections hold what is on offer; received from a customer, they hold what was picked.
 *
 * @param title the list's heading
 * @param subtitle a line below the heading
 * @param multipleSelection whether several items may be picked
 * @param sections at least one when sent
 */
public record ListPicker(String title, Optional<String> subtitle, boolean multipleSelection, List<Section> sections) {

    public ListPicker {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        sections = List.copyOf(sections);
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ListPicker[sections=" + sections.size() + "]";
    }

    /** A list with one section and single selection. */
    public static ListPicker of(String title, Item... items) {
        return new ListPicker(title, Optional.empty(), false, List.of(new Section(title, List.of(items))));
    }

    /** The items that the customer picked, over all sections. */
    public List<Item> selected() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /**
     * Items under a common heading.
     *
     * @param title the section's heading
     * @param items what can be picked, at least one when sent
     */
    public record Section(String title, List<Item> items) {

        public Section {
            Objects.requireNonNull(title, "title");
            items = List.copyOf(items);
        }
    }

    /**
     * A thing to pick.
     *
     * @param id what tells the item apart, given back when it is picked
     * @param title what the customer reads
     * @param subtitle a line below the title
     */
    public record Item(String id, String title, Optional<String> subtitle) {

        public Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(subtitle, "subtitle");
        }

        public static Item of(String id, String title) {
            return new Item(id, title, Optional.empty());
        }

        public static Item of(String id, String title, String subtitle) {
            return new Item(id, title, Optional.of(subtitle));
        }
    }
}
