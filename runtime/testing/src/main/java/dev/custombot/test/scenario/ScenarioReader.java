package dev.custombot.test.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.custombot.runtime.transcript.ConversationLines;

/** Reads the lines of a scenario. */
final class ScenarioReader {

    private static final Pattern LINE = Pattern.compile("((?:Customer|Agent|Bot|Time)(?: [a-z]+)*)(?::(.*))?");

    private final String name;
    private final List<String> lines;
    private int next;

    private ScenarioReader(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    static List<ScenarioStep> read(String name, String text) {
        return new ScenarioReader(name, text).steps();
    }

    private List<ScenarioStep> steps() {
        List<ScenarioStep> steps = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next);
            next++;
            if (!line.isBlank() && !line.startsWith("#")) {
                steps.add(step(next, line));
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(name + " has no lines to play");
        }
        return steps;
    }

    private ScenarioStep step(int number, String line) {
        Matcher parts = LINE.matcher(line.stripTrailing());
        if (!parts.matches()) {
            throw mistake(number, line, "begins with nobody who could say it");
        }
        String text = parts.group(2) == null ? "" : parts.group(2).strip();
        List<String> more = more();
        try {
            ScenarioStep.Action action = ScenarioLines.action(parts.group(1), text, more);
            return new ScenarioStep(number, line.strip(), action);
        } catch (IllegalArgumentException e) {
            throw mistake(number, line, e.getMessage());
        }
    }

    /** What is indented belongs to the line before. */
    private List<String> more() {
        List<String> more = new ArrayList<>();
        while (next < lines.size() && lines.get(next).startsWith(ConversationLines.INDENT)) {
            more.add(lines.get(next).strip());
            next++;
        }
        return more;
    }

    private IllegalArgumentException mistake(int number, String line, String what) {
        return new IllegalArgumentException(name + ", line " + number + ": '" + line.strip() + "' " + what
                + "; a line is one of: " + String.join(", ", ScenarioLines.names()));
    }
}
