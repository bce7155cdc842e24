package dev.custombot.test.inprocess;

import java.util.List;

/**
 * What is tested.
 *
 * @param bot the bot's name
 * @param hubKind what {@code hub.kind} says
 * @param classes those with handlers, and filters
 * @param objects what their constructors ask for
 */
public record BotPlan(String bot, String hubKind, List<Class<?>> classes, List<Object> objects) {

    public BotPlan {
        classes = List.copyOf(classes);
        objects = List.copyOf(objects);
    }
}
