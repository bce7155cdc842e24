package dev.custombot.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a {@link Form} with a calendar to choose a day from.
 *
 * @param pageIdentifier what tells the page apart within its form
 * @param type {@value #TYPE}
 * @param title the question
 * @param subtitle a line below the question
 * @param nextPageIdentifier the page that comes after this one
 * @param options which days can be chosen
 * @param submitForm whether the answers are sent after this page
 * @param otherFields what else the JSON has
 */
public record DatePickerPage(String pageIdentifier, String type, String title, Optional<String> subtitle,
        Optional<String> nextPageIdentifier, Options options,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean submitForm,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements FormPage {

    static final String TYPE = "datePicker";

    public DatePickerPage {
        pageIdentifier = OrEmpty.text(pageIdentifier);
        type = OrEmpty.text(type);
        title = OrEmpty.text(title);
        subtitle = OrEmpty.optional(subtitle);
        nextPageIdentifier = OrEmpty.optional(nextPageIdentifier);
        options = Objects.requireNonNullElse(options, Options.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** A page with a calendar. */
    public static DatePickerPageBuilder builder(String pageIdentifier, String title) {
        return new DatePickerPageBuilder(pageIdentifier, title);
    }

    @Override
    public List<String> answers() {
        return FormAnswers.of(otherFields);
    }

    @Override
    public DatePickerPage requireSendable() {
        ContentChecks.text("The pageIdentifier of a form's page", pageIdentifier);
        ContentChecks.text("The title of a date picker page", title);
        return this;
    }

    @Override
    public String toString() {
        return "DatePickerPage[]";
    }

    /**
     * Which days can be chosen; the dates look like {@code 2027-03-31}.
     *
     * @param startDate the day that is chosen at first
     * @param maximumDate the last day that can be chosen
     * @param minimumDate the first day that can be chosen
     * @param dateFormat how the customer sees dates, such as {@code dd.MM.yyyy}
     * @param otherFields what else the JSON has
     */
    public record Options(Optional<String> startDate, Optional<String> maximumDate, Optional<String> minimumDate,
            Optional<String> dateFormat, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of());

        public Options {
            startDate = OrEmpty.optional(startDate);
            maximumDate = OrEmpty.optional(maximumDate);
            minimumDate = OrEmpty.optional(minimumDate);
            dateFormat = OrEmpty.optional(dateFormat);
            otherFields = OrEmpty.fields(otherFields);
        }

        /** The day that is chosen at first; empty if {@code startDate} is no date. */
        public Optional<LocalDate> start() {
            return startDate.flatMap(WireTimes::date);
        }

        /** The first day that can be chosen; empty if {@code minimumDate} is no date. */
        public Optional<LocalDate> minimum() {
            return minimumDate.flatMap(WireTimes::date);
        }

        /** The last day that can be chosen; empty if {@code maximumDate} is no date. */
        public Optional<LocalDate> maximum() {
            return maximumDate.flatMap(WireTimes::date);
        }

        @Override
        public String toString() {
            return "Options[]";
        }
    }
}
