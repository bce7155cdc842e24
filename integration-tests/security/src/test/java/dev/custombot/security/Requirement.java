package dev.custombot.security;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One requirement of a standard, as a line of the file.
 *
 * @param standard whose it is
 * @param number its number there
 * @param level the level of assurance that demands it; empty where there are none
 * @param text what it wants, in short
 * @param tests the classes that prove it, blanks between them; with their package where two have the name
 * @param because why it is not ours, if no test is named
 */
@JsonPropertyOrder({"standard", "number", "level", "text", "tests", "because"})
record Requirement(String standard, String number, String level, String text, String tests, String because) {

    List<String> testClasses() {
        return Arrays.stream(tests.split(" ")).filter(name -> !name.isBlank()).toList();
    }

    boolean isOurs() {
        return because.isBlank();
    }

    String name() {
        return standard + " " + number;
    }
}
