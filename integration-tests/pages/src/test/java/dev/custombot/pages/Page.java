package dev.custombot.pages;

import java.util.List;

/**
 * A page that is open, for a person who sees it and acts on it. Selectors are CSS and look into every shadow; a name is the text of an
 * element, or its label, and the empty name means any. Whoever acts needs exactly one such element that is seen and not switched off.
 */
public interface Page extends AutoCloseable {

    void click(String selector, String name);

    default void click(String selector) {
        click(selector, "");
    }

    /** Writes into a field, in place of what is there. */
    void type(String selector, String text);

    /** Chooses what has this text. */
    void choose(String selector, String text);

    /** Gives a file to an input of files. */
    void attach(String selector, String name, String type, String content);

    /** A key where the focus is. */
    void press(String key);

    /** The texts of all that are seen, with single blanks. */
    List<String> texts(String selector);

    /** The attribute of all, also of those that are not seen; null where one has it not. */
    List<String> attributes(String selector, String attribute);

    boolean isOff(String selector, String name);

    String value(String selector);

    /** The id of the element with the focus. */
    String focused();

    /** Opens the address again, in the same tab. */
    void reload();

    /** What went wrong in it, and what it has asked of other hosts. */
    List<String> complaints();

    @Override
    void close();
}
