package dev.custombot.runtime.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several things in one line, with bars between them. A bar, a backslash and a line break of one of them are written with a backslash. */
public final class Parts {

    private static final char BAR = '|';
    private static final char BACKSLASH = '\\';

    private Parts() {}

    static String join(List<String> parts) {
        return parts.stream().map(part -> escape(part.strip())).collect(Collectors.joining(" " + BAR + " "));
    }

    private static String escape(String part) {
        return part.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", "\\\\n");
    }

    /** Without the blanks around them. */
    public static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char read = line.charAt(i);
            if (read == BACKSLASH && i + 1 < line.length()) {
                i++;
                part.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else if (read == BAR) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(read);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
