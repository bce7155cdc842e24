package dev.custombot.workshop;

import java.util.ArrayList;
import java.util.List;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

// tag::bot05[]
/** Remembers, for each conversation; a value that is changed as a whole, and only if the handler succeeds. */
public class Bot05Memory {

    /** What is to be bought. */
    public record Shopping(List<String> items) {

        Shopping with(String item) {
            List<String> all = new ArrayList<>(items);
            all.add(item);
            return new Shopping(all);
        }
    }

    @OnMessage(value = "text", matching = "(?i)add .+")
    String add(Text message, ConversationState<Shopping> list) {
        Shopping all = list.update(new Shopping(List.of()), old -> old.with(message.value().strip().substring(4)));
        return "On your list: " + String.join(", ", all.items());
    }
}
// end::bot05[]
