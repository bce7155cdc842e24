package dev.custombot.test.inprocess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.Bot;

/**
 * What is tested.
 *
 * @param bot the bot's name
 * @param hubKind what {@code hub.kind} says
 * @param classes those with handlers, and filters
 * @param objects what their constructors ask for, and handlers and filters themselves
 */
public record BotPlan(String bot, String hubKind, List<Class<?>> classes, List<Object> objects) {

    public BotPlan {
        classes = List.copyOf(classes);
        objects = List.copyOf(objects);
    }

    /** The classes, and those of objects that stand for none of them; as far as they are for the bot. */
    List<Class<?>> played() {
        Stream<Class<?>> given = objects.stream().filter(one -> classes.stream().noneMatch(type -> type.isInstance(one)))
                .map(Object::getClass);
        return Stream.concat(classes.stream(), given).distinct().filter(this::isForBot).toList();
    }

    private boolean isForBot(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Bot.class)).map(Bot::value).map(Arrays::asList)
                .orElse(List.of(Bot.DEFAULT)).contains(bot);
    }
}
