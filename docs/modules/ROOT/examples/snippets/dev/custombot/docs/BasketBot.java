package dev.custombot.docs;

import java.util.ArrayList;
import java.util.List;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;

/** A value that a conversation keeps. */
public class BasketBot {

    /** What a page of the shop sends. */
    public record Item(String article) {}

    // tag::state[]
    public record Basket(List<String> items) {

        Basket with(Item item) {
            List<String> all = new ArrayList<>(items);
            all.add(item.article());
            return new Basket(all);
        }
    }

    @OnMessage("custom.add")
    String add(Item item, ConversationState<Basket> state) {
        Basket basket = state.update(new Basket(List.of()), old -> old.with(item));
        return basket.items().size() + " items";
    }
    // end::state[]
}
