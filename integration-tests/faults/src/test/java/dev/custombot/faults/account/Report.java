package dev.custombot.faults.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the rows down, for people and for programs. */
public final class Report {

    private static final String JSON = "report.json";
    private static final String TABLE = "report.adoc";
    private static final String HEADER = """
            [cols="1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,2"]
            |===
            |No |Scenario |Sent |Acknowl. |Handled |Handled twice |Accepted |Dead letters |Lost |Doubled |Mixed |Inversions |Refused |Broken \
            |Slowest answer, ms |More |Verdict

            """;

    private Report() {}

    /** So that nobody takes the report of an earlier run for that of one that has none. */
    public static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(JSON));
        Files.deleteIfExists(folder.resolve(TABLE));
    }

    /** {@code report.json} and {@code report.adoc}. */
    public static void write(Path folder, Terms terms, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Object> json = new LinkedHashMap<>();
        mapper.valueToTree(terms).fields().forEachRemaining(term -> json.put(term.getKey(), term.getValue()));
        json.put("met", isMet(terms, rows));
        json.put("scenarios", rows);
        mapper.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(JSON).toFile(), json);
        Files.writeString(folder.resolve(TABLE),
                HEADER + rows.stream().map(Report::line).collect(Collectors.joining("\n")) + "\n|===\n");
    }

    /** Only when everything was played. */
    static boolean isMet(Terms terms, List<Row> rows) {
        Set<String> met = rows.stream().filter(Row::isMet).map(Row::id).collect(Collectors.toSet());
        return !terms.selected().isEmpty() && met.containsAll(terms.selected()) && rows.stream().allMatch(Row::isMet);
    }

    /** The row in AsciiDoc. */
    public static String line(Row row) {
        Account account = row.account();
        Answers answers = account.answers();
        String more = row.numbers().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "|%s |%s |%d |%d |%d |%d |%d |%d |%d |%d |%d |%d |%d |%d |%d |%s |%s".formatted(row.id(), row.title(),
                account.sent(), account.acknowledged(), account.handled(), account.handledTwice(), account.accepted(),
                account.deadLetters() + account.foreignDeadLetters(), account.lost(), account.doubled(), account.mixed(),
                account.inversions(),
                answers.refused(), answers.broken(), answers.slowestMillis(), more,
                row.isMet() ? "met" : "*not met*: " + String.join(", ", row.violations()));
    }
}
