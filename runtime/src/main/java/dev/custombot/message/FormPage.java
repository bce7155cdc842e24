package dev.custombot.message;

import java.util.List;
import java.util.Optional;

/**
 * A page of a {@link Form}. The JSON's {@code type} says which kind it is; a page of a kind that is unknown here, or with
 * another structure, is an {@link OtherPage}.
 */
public sealed interface FormPage permits SelectPage, PickerPage, DatePickerPage, InputPage, OtherPage {

    /** What tells the page apart within its form. */
    String pageIdentifier();

    /** The page's kind: {@code select}, {@code picker}, {@code datePicker}, {@code input} or another one. */
    String type();

    /** The page that comes after this one; an item of the page may name another one. */
    Optional<String> nextPageIdentifier();

    /** Whether the answers are sent after this page. */
    boolean submitForm();

    /** What the customer has chosen or written, when the form came back: the values of the items, or a text, or a day as 2027-03-31. */
    List<String> answers();

    /**
     * The page, if the hub would take it.
     *
     * @throws IllegalArgumentException if its identifier or its title is blank, or it has nothing to choose from
     */
    FormPage requireSendable();
}
