package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.ListPicker;
import dev.custombot.message.ListPicker.Item;
import dev.custombot.message.ListSelection;
import dev.custombot.message.ListSelection.Section;

/** Items under headings, one or several of which may be picked; they are numbered over all headings. */
record ListOffer(ListPicker content) implements Offer {

    /** The list, without its pictures. */
    static Offered of(ListPicker content) {
        ListOffer offer = new ListOffer(new ListPicker(content.type(), content.version(), content.title(), content.subtitle(),
                Optional.empty(), content.list(), List.of(), content.otherFields()));
        return new Offered(offer.text(), offer);
    }

    @Override
    public Optional<Meaning> meaning(String text, boolean givesUp) {
        return choices().chosen(text)
                .map(places -> new Meaning.Content(MessageType.LIST_PICKER, picked(places::contains).toJson()));
    }

    @Override
    public void write(ObjectNode json) {
        OfferJson.write(json, content);
    }

    private Choices choices() {
        boolean several = content.multipleSelection() || content.sections().stream().anyMatch(Section::multipleSelection);
        return new Choices(content.selected().stream().map(Item::title).toList(), several);
    }

    private String text() {
        List<String> lines = new ArrayList<>(List.of(content.title(), content.subtitle().orElse("")));
        Choices choices = choices();
        int place = 0;
        for (Section section : content.sections()) {
            // A list with one heading is usually called like it.
            if (content.sections().size() > 1 || !section.title().equals(content.title())) {
                lines.add(section.title());
            }
            for (Item item : section.items()) {
                lines.add(choices.line(place++) + item.subtitle().map(subtitle -> " – " + subtitle).orElse(""));
            }
        }
        return Lines.of(lines);
    }

    private ListPicker picked(IntPredicate isPicked) {
        List<Section> sections = new ArrayList<>();
        int place = 0;
        for (Section section : content.sections()) {
            List<Item> items = new ArrayList<>();
            for (Item item : section.items()) {
                if (isPicked.test(place++)) {
                    items.add(item);
                }
            }
            if (!items.isEmpty()) {
                sections.add(new Section(section.multipleSelection(), section.title(), section.order(), items,
                        section.otherFields()));
            }
        }
        return new ListPicker(content.type(), content.version(), content.title(), content.subtitle(), Optional.empty(),
                new ListSelection(content.multipleSelection(), sections, content.list().otherFields()), List.of(),
                content.otherFields());
    }
}
