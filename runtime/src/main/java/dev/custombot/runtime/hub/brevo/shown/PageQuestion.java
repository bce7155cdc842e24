package dev.custombot.runtime.hub.brevo.shown;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.Limits;
import dev.custombot.message.DatePickerPage;
import dev.custombot.message.FormItem;
import dev.custombot.message.FormPage;
import dev.custombot.message.InputPage;
import dev.custombot.message.OtherPage;
import dev.custombot.message.PickerPage;
import dev.custombot.message.SelectPage;

/** A page of a form as a question: what the customer reads, and what of that which comes back is an answer. */
record PageQuestion(FormPage page) {

    private static final String NOTHING = "-";
    private static final String ISO = "yyyy-MM-dd";

    String text() {
        if (page instanceof SelectPage select) {
            return list(Lines.of(select.title(), select.subtitle()), choices(select.items(), select.multipleSelection()));
        }
        if (page instanceof PickerPage picker) {
            return list(picker.pickerTitle(), choices(picker.items(), false));
        }
        if (page instanceof DatePickerPage date) {
            return Lines.of(List.of(date.title(), date.subtitle().orElse(""), days(date.options())));
        }
        if (page instanceof InputPage input) {
            return Lines.of(List.of(input.title(), input.subtitle().orElse(""), hint(input.options())));
        }
        return page instanceof OtherPage other && other.json() instanceof Map<?, ?> fields
                && fields.get("title") instanceof String title ? title : "…";
    }

    /** What a text answers; empty if it is no answer. */
    Optional<List<FormItem>> answer(String text, boolean givesUp) {
        if (page instanceof SelectPage select) {
            return chosen(select.items(), select.multipleSelection(), text);
        }
        if (page instanceof PickerPage picker) {
            return chosen(picker.items(), false, text);
        }
        if (givesUp) {
            return Optional.empty();
        }
        if (page instanceof DatePickerPage date) {
            return day(date.options(), text.strip()).map(day -> List.of(FormAnswer.written(day.toString())));
        }
        return page instanceof InputPage input ? written(input.options(), text.strip()) : some(text.strip());
    }

    private static String list(String title, Choices choices) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(choices.lines());
        return Lines.of(lines);
    }

    private static Choices choices(List<FormItem> items, boolean several) {
        return new Choices(items.stream().map(FormItem::title).toList(), several);
    }

    private static Optional<List<FormItem>> chosen(List<FormItem> items, boolean several, String text) {
        return choices(items, several).chosen(text).map(places -> places.stream().map(items::get).toList());
    }

    private static String days(DatePickerPage.Options options) {
        String between = options.minimum().map(LocalDate::toString).orElse("") + " – "
                + options.maximum().map(LocalDate::toString).orElse("");
        return "(" + options.dateFormat().filter(format -> formatter(format).isPresent()).orElse(ISO)
                + (between.length() > 3 ? ", " + between.strip() : "") + ")";
    }

    private static Optional<LocalDate> day(DatePickerPage.Options options, String text) {
        return Stream.of(options.dateFormat(), Optional.of(ISO)).flatMap(Optional::stream)
                .flatMap(format -> formatter(format).stream()).flatMap(format -> parse(format, text).stream())
                .filter(day -> options.minimum().map(first -> !day.isBefore(first)).orElse(true))
                .filter(day -> options.maximum().map(last -> !day.isAfter(last)).orElse(true)).findFirst();
    }

    private static Optional<DateTimeFormatter> formatter(String pattern) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The 31st of February would be taken for the 28th otherwise. */
    private static Optional<LocalDate> parse(DateTimeFormatter format, String text) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            TemporalAccessor written = format.parseUnresolved(text, new ParsePosition(0));
            boolean isThere = !written.isSupported(DAY_OF_MONTH) || written.get(DAY_OF_MONTH) == day.getDayOfMonth();
            return Optional.of(day).filter(found -> isThere);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String hint(InputPage.Options options) {
        List<String> hints = new ArrayList<>();
        options.maximumCharacterCount().ifPresent(most -> hints.add("≤ " + most));
        if (!options.required()) {
            hints.add("optional: " + NOTHING);
        }
        return hints.isEmpty() ? "" : "(" + String.join(", ", hints) + ")";
    }

    private static Optional<List<FormItem>> written(InputPage.Options options, String text) {
        if (!options.required() && Spoken.of(text).equals(NOTHING)) {
            return Optional.of(List.of());
        }
        return Limits.lengthOf(text) <= options.maximumCharacterCount().orElse(Integer.MAX_VALUE)
                ? some(text)
                : Optional.empty();
    }

    private static Optional<List<FormItem>> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(List.of(FormAnswer.written(text)));
    }
}
