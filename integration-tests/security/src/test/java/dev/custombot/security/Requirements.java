package dev.custombot.security;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;

/** The file of all requirements. */
final class Requirements {

    static final String ASVS = "ASVS 5.0";

    private Requirements() {}

    static List<Requirement> read() throws IOException {
        return read(Project.ROOT.resolve(Path.of("integration-tests", "security", "requirements.csv")));
    }

    static List<Requirement> read(Path file) throws IOException {
        CsvMapper mapper = CsvMapper.builder().build();
        try (MappingIterator<Requirement> lines = mapper.readerFor(Requirement.class)
                .with(mapper.schemaFor(Requirement.class).withHeader().withStrictHeaders(true)).readValues(file.toFile())) {
            return lines.readAll();
        }
    }

    /** The numbers of those chapters that are looked at as a whole, at level 3 what is more. */
    static List<String> wholeChapters() {
        return Stream.of(section("4.1", 5), section("4.2", 5), section("4.3", 2), section("4.4", 4), section("9.1", 3),
                section("9.2", 4), section("10.1", 2), section("10.2", 3), section("10.3", 5), section("10.4", 16),
                section("10.5", 5), section("10.6", 2), section("10.7", 3), section("16.1", 1), section("16.2", 5),
                section("16.3", 4), section("16.4", 3), section("16.5", 4)).flatMap(numbers -> numbers).toList();
    }

    private static Stream<String> section(String number, int requirements) {
        return IntStream.rangeClosed(1, requirements).mapToObj(last -> number + "." + last);
    }
}
