package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of titles to choose from: how it is written, and what a text chooses. A place is chosen by its number or by its title, and by
 * nothing else. Where a title could be taken for a number, there are no numbers.
 */
final class Choices {

    private static final Pattern BETWEEN = Pattern.compile("[,;+&/\\n]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> titles;
    private final List<String> spoken;
    private final boolean several;
    private final boolean numbered;

    /** @param several whether more than one may be chosen */
    Choices(List<String> titles, boolean several) {
        this.titles = List.copyOf(titles);
        this.spoken = titles.stream().map(Spoken::of).toList();
        this.several = several;
        this.numbered = titles.stream().map(this::place).noneMatch(OptionalInt::isPresent);
    }

    /** The place as the customer reads it. */
    String line(int place) {
        String box = several ? "☐ " : numbered ? "" : "• ";
        return box + (numbered ? place + 1 + ". " : "") + titles.get(place).strip();
    }

    /** All places, each on its line. */
    List<String> lines() {
        return IntStream.range(0, titles.size()).mapToObj(this::line).toList();
    }

    /** The places that a text chooses, from 0 and in their order; empty if it is anything else. */
    Optional<List<Integer>> chosen(String text) {
        OptionalInt one = single(text);
        if (one.isPresent()) {
            return Optional.of(List.of(one.getAsInt()));
        }
        return several ? all(BETWEEN.split(text.strip())).or(() -> all(SPACE.split(text.strip()))) : Optional.empty();
    }

    private Optional<List<Integer>> all(String[] parts) {
        TreeSet<Integer> places = new TreeSet<>();
        for (String part : parts) {
            OptionalInt place = single(part);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.getAsInt());
        }
        return Optional.of(new ArrayList<>(places));
    }

    private OptionalInt single(String text) {
        OptionalInt exactly = only(titles.stream().map(String::strip).toList(), text.strip());
        if (exactly.isPresent()) {
            return exactly;
        }
        OptionalInt title = only(spoken, Spoken.of(text));
        return title.isPresent() || !numbered ? title : place(text);
    }

    /** Two that are called the same are told apart by their numbers only. */
    private static OptionalInt only(List<String> among, String wanted) {
        int first = among.indexOf(wanted);
        return first >= 0 && first == among.lastIndexOf(wanted) ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private OptionalInt place(String text) {
        OptionalInt number = Spoken.number(text);
        return number.isPresent() && number.getAsInt() <= titles.size()
                ? OptionalInt.of(number.getAsInt() - 1)
                : OptionalInt.empty();
    }
}
