package dev.custombot.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Requirement by requirement: the tests that prove it, or why it is not ours. */
final class Matrix {

    private final List<Requirement> requirements;
    private final Map<String, List<String>> classesByName;
    private final TestReports reports;

    /** @param testClasses all that there are, with their packages */
    Matrix(List<Requirement> requirements, List<String> testClasses, TestReports reports) {
        this.requirements = requirements;
        this.classesByName = TestNames.byName(testClasses);
        this.reports = reports;
    }

    /** What keeps the matrix from being a proof, one line each. */
    List<String> objections() {
        return requirements.stream().flatMap(requirement -> requirement.testClasses().stream().flatMap(
                test -> objection(test).map(text -> requirement.name() + ": " + test + " " + text).stream())).toList();
    }

    private Optional<String> objection(String test) {
        List<String> classes = classesByName.getOrDefault(test, List.of());
        return classes.size() == 1 ? reports.objection(classes.get(0)) : Optional.of(TestNames.objection(classes));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Requirement requirement : requirements) {
            text.append("%-9s %-9s %-2s %-90s %s%n".formatted(requirement.standard(), requirement.number(), requirement.level(),
                    requirement.text(), proof(requirement)));
        }
        Map<String, List<Requirement>> byStandard = requirements.stream()
                .collect(Collectors.groupingBy(Requirement::standard, TreeMap::new, Collectors.toList()));
        byStandard.forEach((standard,
                all) -> text.append("%s: %d requirements, %d proven, %d open, %d not ours%n".formatted(standard,
                        all.size(), count(all, this::isProven), count(all, found -> found.isOurs() && !isProven(found)),
                        count(all, found -> !found.isOurs()))));
        return text.toString();
    }

    private static long count(List<Requirement> requirements, Predicate<Requirement> condition) {
        return requirements.stream().filter(condition).count();
    }

    private boolean isProven(Requirement requirement) {
        return requirement.isOurs() && requirement.testClasses().stream().allMatch(test -> objection(test).isEmpty());
    }

    private String proof(Requirement requirement) {
        return requirement.isOurs()
                ? requirement.testClasses().stream()
                        .map(test -> test + objection(test).map(text -> " (" + text.toUpperCase() + ")").orElse(""))
                        .collect(Collectors.joining(", "))
                : "not ours, because " + requirement.because();
    }
}
