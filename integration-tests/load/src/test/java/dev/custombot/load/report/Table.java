package dev.custombot.load.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the report, in AsciiDoc. */
public final class Table {

    private final String title;
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String title, String... head) {
        this.title = title;
        this.head = List.of(head);
    }

    /** Whole numbers are rounded to three digits that count: there are no more in a measurement. */
    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
    }

    private static String text(Object cell) {
        if (!(cell instanceof Number number)) {
            return cell.toString();
        }
        double value = number.doubleValue();
        if (value == 0) {
            return "–";
        }
        return value >= 100 ? String.format("%,d", Math.round(value)).replace(',', ' ') : String.format("%.1f", value);
    }

    public String asciiDoc() {
        return "." + title + "\n|===\n" + line(head) + "\n" + rows.stream().map(Table::line).collect(Collectors.joining())
                + "|===\n";
    }

    private static String line(List<String> cells) {
        return "|" + String.join(" |", cells) + "\n";
    }
}
