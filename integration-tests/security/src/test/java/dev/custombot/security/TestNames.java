package dev.custombot.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Test classes by their names, with and without their packages. */
final class TestNames {

    private TestNames() {}

    static Map<String, List<String>> byName(List<String> classes) {
        return classes.stream().flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf('.') + 1)).distinct()
                .map(key -> Map.entry(key, name)))
                .collect(
                        Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Why a name means nothing; only of those that do not mean one class. */
    static String objection(List<String> classes) {
        return classes.isEmpty() ? "does not exist" : "could be any of " + classes;
    }
}
