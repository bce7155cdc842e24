package dev.custombot.faults.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the rows down, for people and for programs. */
public final class Report {

    private static final String HEADER = """
            [cols="1,4,1,1,1,1,1,1,1,1,1,1,4,2"]
            |===
            |No |Scenario |Sent |Acknowl. |Handled |Handled twice |Accepted |Dead letters |Lost |Doubled |Inversions |Slowest answer, ms \
            |More |Verdict

            """;

    private Report() {}

    /** {@code report.json} and {@code report.adoc}. */
    public static void write(Path folder, long seed, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("met", rows.stream().allMatch(Row::isMet));
        json.put("scenarios", rows);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("report.json").toFile(), json);
        Files.writeString(folder.resolve("report.adoc"),
                HEADER + rows.stream().map(Report::line).collect(Collectors.joining("\n")) + "\n|===\n");
    }

    /** The row in AsciiDoc. */
    public static String line(Row row) {
        Account account = row.account();
        String more = row.numbers().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "|%s |%s |%d |%d |%d |%d |%d |%d |%d |%d |%d |%d |%s |%s".formatted(row.id(), row.title(), account.sent(),
                account.acknowledged(), account.handled(), account.handledTwice(), account.accepted(),
                account.deadLetters() + account.foreignDeadLetters(), account.lost(), account.doubled(), account.inversions(),
                account.slowestMillis(), more, row.isMet() ? "met" : "*not met*: " + String.join(", ", row.violations()));
    }
}
