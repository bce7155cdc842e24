package dev.custombot.runtime.hub.brevo.shown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts texts together, line by line. */
final class Lines {

    private Lines() {}

    /** What is blank is left out. */
    static String of(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    static String of(String first, Optional<String> second) {
        return of(List.of(first, second.orElse("")));
    }

    /** Paragraphs, with an empty line between them. */
    static String paragraphs(List<String> paragraphs) {
        return paragraphs.stream().map(String::strip).filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
