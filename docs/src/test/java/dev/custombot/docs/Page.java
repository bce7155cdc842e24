package dev.custombot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the guide, or a part of one. */
record Page(Path file, List<String> lines) {

    static final Path GUIDE = Path.of("modules/ROOT");

    private static final Pattern TITLE = Pattern.compile("={1,6} (.+)");
    private static final Pattern ANCHOR = Pattern.compile("\\[#([\\w.-]+)|\\[\\[([\\w.-]+)|anchor:([\\w.-]+)\\[");
    private static final Pattern NOT_IN_AN_ID = Pattern.compile("<[^>]+>|[^ \\w\\-.]+");

    static Page of(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages, by their names. */
    static List<Page> all() {
        return in(GUIDE.resolve("pages"));
    }

    /** All AsciiDoc files of a folder. */
    static List<Page> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".adoc")).sorted().map(Page::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** What is read as text: without listings, comments, and what is included. */
    List<String> text() {
        List<String> text = new ArrayList<>();
        String listing = "";
        for (String line : lines) {
            if (listing.isEmpty() && line.matches("-{4,}|\\.{4,}|/{4,}|```.*")) {
                listing = line.startsWith("```") ? "```" : line;
            } else if (!listing.isEmpty()) {
                listing = line.equals(listing) ? "" : listing;
            } else if (!line.startsWith("//")) {
                text.add(line);
            }
        }
        return text;
    }

    /** The lines of its listings in a language. */
    List<String> listings(String language) {
        List<String> listings = new ArrayList<>();
        String end = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!end.isEmpty()) {
                if (line.equals(end)) {
                    end = "";
                } else {
                    listings.add(line);
                }
            } else if (line.equals("```" + language)) {
                end = "```";
            } else if (line.equals("----") && i > 0 && lines.get(i - 1).startsWith("[source," + language)) {
                end = line;
            }
        }
        return listings;
    }

    /** What a reference can name in it: anchors that are set, and the titles of its sections as Asciidoctor names them. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        for (String line : text()) {
            Matcher title = TITLE.matcher(line);
            if (title.matches()) {
                String id = "_" + NOT_IN_AN_ID.matcher(title.group(1).toLowerCase(Locale.ROOT)).replaceAll("");
                anchors.add(id.replaceAll("[ .\\-]", "_").replaceAll("_+", "_").replaceAll("_$", ""));
            }
            Matcher anchor = ANCHOR.matcher(line);
            while (anchor.find()) {
                anchors.add(Stream.of(anchor.group(1), anchor.group(2), anchor.group(3)).filter(id -> id != null).findFirst()
                        .orElseThrow());
            }
        }
        return anchors;
    }

    /** All that the pattern finds in its text. */
    Stream<MatchResult> find(Pattern pattern) {
        return text().stream().flatMap(line -> pattern.matcher(line).results());
    }
}
