package dev.custombot.it;

import java.util.function.Function;

import dev.custombot.OnMessage;

/** Implements a generic interface, so the compiler adds a bridge method that carries the annotation as well. */
public class GenericBot implements Function<GenericOrder, String> {

    @Override
    @OnMessage("custom.generic")
    public String apply(GenericOrder order) {
        return "generic " + order.number();
    }
}

/** The content of {@code custom.generic}. */
record GenericOrder(int number) {}
