package dev.custombot.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes an input apart into what objects are made of; when it is used up, all is empty. */
final class Pieces {

    private static final int LONGEST = 24;

    private final byte[] input;
    private int next;

    Pieces(byte[] input) {
        this.input = input;
    }

    int number() {
        return next < input.length ? input[next++] & 0xff : 0;
    }

    boolean flag() {
        return number() % 2 == 1;
    }

    /** Any characters: also halves of surrogate pairs, as an application may well cut them. */
    String text() {
        int length = number() % LONGEST;
        boolean isWide = length % 2 == 1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && next < input.length; i++) {
            text.append((char) (isWide ? number() << 8 | number() : number()));
        }
        return text.toString();
    }

    <T> Optional<T> maybe(Function<Pieces, T> made) {
        return flag() ? Optional.of(made.apply(this)) : Optional.empty();
    }

    <T> List<T> some(Function<Pieces, T> made) {
        List<T> all = new ArrayList<>();
        for (int count = number() % 3; count > 0; count--) {
            all.add(made.apply(this));
        }
        return all;
    }
}
