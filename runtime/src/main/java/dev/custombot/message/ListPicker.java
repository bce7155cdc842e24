package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import dev.custombot.MessageType;

/**
 * A list to pick from, the content of {@code richMessage.listpicker}.
 * <p>
 * Sent by the bot, the sections hold what is on offer; received from a customer, they hold what was picked.
 *
 * @param type what the hub's JSON calls this content: {@code list}, or {@code listpicker_with_images}
 * @param version of the structure, {@code 1}
 * @param title the list's heading
 * @param subtitle a line below the heading
 * @param imageid which of the images stands beside the heading
 * @param list what can be picked
 * @param images the pictures that the heading and the items name
 * @param otherFields what else the JSON has
 */
public record ListPicker(String type, String version, String title, Optional<String> subtitle, Optional<String> imageid,
        ListSelection list, List<Image> images, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields)
        implements
            RichContent {

    public ListPicker {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        title = OrEmpty.text(title);
        subtitle = OrEmpty.optional(subtitle);
        imageid = OrEmpty.optional(imageid);
        list = Objects.requireNonNullElse(list, ListSelection.NONE);
        images = OrEmpty.list(images);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A list with one section, whose heading is the list's, to pick one item from.
     *
     * @throws IllegalArgumentException if a title or an id is blank, there is no item, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static ListPicker of(String title, Item... items) {
        return builder(title).section(title, items).build();
    }

    /** A list with subtitle, pictures or several sections, or to pick several items from. */
    public static ListPickerBuilder builder(String title) {
        return new ListPickerBuilder(title);
    }

    /** Whether several items may be picked. */
    public boolean multipleSelection() {
        return list.multipleSelection();
    }

    /** What can be picked, under headings. */
    public List<ListSelection.Section> sections() {
        return list.sections();
    }

    /** The items that the customer picked, over all sections. */
    public List<Item> selected() {
        return sections().stream().flatMap(section -> section.items().stream()).toList();
    }

    @Override
    public String messageType() {
        return MessageType.LIST_PICKER;
    }

    @Override
    public ListPicker requireSendable() {
        ContentChecks.text("The title of a list picker", title);
        ContentChecks.some("A list picker", "section", sections());
        sections().forEach(ListSelection.Section::requireSendable);
        images.forEach(Image::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "ListPicker[sections=" + sections().size() + "]";
    }

    /**
     * A thing to pick.
     *
     * @param id what tells the item apart, given back when it is picked
     * @param title what the customer reads
     * @param subtitle a line below the title
     * @param imageid which of the list's images stands beside the title
     * @param actions what a tap does, usually one {@link ItemAction#POSTBACK}
     * @param otherFields what else the JSON has
     */
    @JsonPropertyOrder({"title", "subtitle", "id"})
    public record Item(String id, String title, Optional<String> subtitle, Optional<String> imageid, List<ItemAction> actions,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Item {
            id = OrEmpty.text(id);
            title = OrEmpty.text(title);
            subtitle = OrEmpty.optional(subtitle);
            imageid = OrEmpty.optional(imageid);
            actions = OrEmpty.list(actions);
            otherFields = OrEmpty.fields(otherFields);
        }

        /** @throws IllegalArgumentException if the id or the title is blank */
        public static Item of(String id, String title) {
            return of(id, title, Optional.empty());
        }

        /** @throws IllegalArgumentException if the id or the title is blank */
        public static Item of(String id, String title, String subtitle) {
            return of(id, title, Optional.of(subtitle));
        }

        private static Item of(String id, String title, Optional<String> subtitle) {
            return new Item(id, title, subtitle, Optional.empty(), List.of(ItemAction.POSTBACK), Map.of()).requireSendable();
        }

        /** The item with a picture beside its title: one of the list's images, by its {@code imageid}. */
        public Item withImage(String imageid) {
            return new Item(id, title, subtitle, Optional.of(imageid), actions, otherFields);
        }

        Item requireSendable() {
            ContentChecks.text("The id of a list picker's item", id);
            ContentChecks.text("The title of a list picker's item", title);
            return this;
        }

        @Override
        public String toString() {
            return "Item[actions=" + actions.size() + "]";
        }
    }
}
