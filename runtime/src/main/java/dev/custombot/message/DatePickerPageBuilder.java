package dev.custombot.message;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link DatePickerPage}; see {@link DatePickerPage#builder}. */
public final class DatePickerPageBuilder extends FormPageBuilder<DatePickerPageBuilder> {

    private Optional<String> subtitle = Optional.empty();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> minimum = Optional.empty();
    private Optional<LocalDate> maximum = Optional.empty();
    private Optional<String> dateFormat = Optional.empty();

    DatePickerPageBuilder(String pageIdentifier, String title) {
        super(pageIdentifier, title);
    }

    /** A line below the question. */
    public DatePickerPageBuilder subtitle(String subtitle) {
        this.subtitle = Optional.of(subtitle);
        return this;
    }

    /** The day that is chosen at first. */
    public DatePickerPageBuilder start(LocalDate start) {
        this.start = Optional.of(start);
        return this;
    }

    /** The first day that can be chosen. */
    public DatePickerPageBuilder minimum(LocalDate minimum) {
        this.minimum = Optional.of(minimum);
        return this;
    }

    /** The last day that can be chosen. */
    public DatePickerPageBuilder maximum(LocalDate maximum) {
        this.maximum = Optional.of(maximum);
        return this;
    }

    /** How the customer sees dates, such as {@code dd.MM.yyyy}. */
    public DatePickerPageBuilder dateFormat(String dateFormat) {
        this.dateFormat = Optional.of(dateFormat);
        return this;
    }

    @Override
    DatePickerPageBuilder self() {
        return this;
    }

    @Override
    public DatePickerPage build() {
        DatePickerPage.Options options = new DatePickerPage.Options(start.map(LocalDate::toString),
                maximum.map(LocalDate::toString), minimum.map(LocalDate::toString), dateFormat, Map.of());
        return new DatePickerPage(pageIdentifier, DatePickerPage.TYPE, title, subtitle, nextPageIdentifier, options,
                submitForm, Map.of()).requireSendable();
    }
}
