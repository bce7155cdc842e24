package dev.custombot.pages;

import java.util.Optional;

/** Where modules come from. */
interface Site {

    /** The address of the page itself, with its host. */
    String address();

    /** The text of the file at a path, if there is one. */
    Optional<String> file(String path);

    /** The path that a name without a place stands for, such as {@code lit}. */
    default Optional<String> named(String name) {
        return Optional.empty();
    }
}
