package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link ListPicker}; see {@link ListPicker#builder(String)}. */
public final class ListPickerBuilder {

    private record Heading(String title, List<ListPicker.Item> items) {}

    private final String title;
    private final List<Heading> sections = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Optional<String> subtitle = Optional.empty();
    private Optional<String> imageid = Optional.empty();
    private boolean multipleSelection;

    ListPickerBuilder(String title) {
        this.title = title;
    }

    /** A line below the heading. */
    public ListPickerBuilder subtitle(String subtitle) {
        this.subtitle = Optional.of(subtitle);
        return this;
    }

    /** Lets the customer pick several items, from all sections. */
    public ListPickerBuilder multipleSelection() {
        this.multipleSelection = true;
        return this;
    }

    /** Items under a heading. */
    public ListPickerBuilder section(String title, ListPicker.Item... items) {
        return section(title, List.of(items));
    }

    /** Items under a heading. */
    public ListPickerBuilder section(String title, List<ListPicker.Item> items) {
        sections.add(new Heading(title, List.copyOf(items)));
        return this;
    }

    /** A picture for items to name, see {@link ListPicker.Item#withImage}. */
    public ListPickerBuilder image(Image image) {
        images.add(image);
        return this;
    }

    /** The picture beside the list's heading. */
    public ListPickerBuilder headingImage(Image image) {
        this.imageid = Optional.of(image.imageid());
        return image(image);
    }

    /**
     * @throws IllegalArgumentException if a title or an id is blank, there is no section or a section without an item, or the
     *         JSON is longer than {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public ListPicker build() {
        List<ListSelection.Section> ordered = new ArrayList<>();
        for (Heading section : sections) {
            ordered.add(new ListSelection.Section(multipleSelection, section.title(), OptionalInt.of(ordered.size()),
                    section.items(), Map.of()));
        }
        return new ListPicker(images.isEmpty() ? "list" : "listpicker_with_images", "1", title, subtitle, imageid,
                new ListSelection(multipleSelection, ordered, Map.of()), images, Map.of()).requireSendable();
    }
}
