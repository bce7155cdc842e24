package dev.custombot.workshop;

import dev.custombot.OnMessage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.Text;

// tag::bot03[]
/** Shows a list, and takes what was picked from it as a message of its own type, with its fields. */
public class Bot03Catalogue {

    @OnMessage(value = "text", matching = "(?i)coats")
    ListPicker catalogue(Text message) {
        return ListPicker.of("Our coats", ListPicker.Item.of("c-1", "Trench coat", "99 EUR"),
                ListPicker.Item.of("c-2", "Raincoat", "59 EUR"));
    }

    @OnMessage("richMessage.listpicker")
    String picked(ListPicker choice) {
        return choice.selected().stream().findFirst().map(item -> item.id() + " is a good choice.").orElse("Nothing, then.");
    }
}
// end::bot03[]
