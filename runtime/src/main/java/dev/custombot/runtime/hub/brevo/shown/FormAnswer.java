package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.custombot.message.DatePickerPage;
import dev.custombot.message.FormItem;
import dev.custombot.message.FormPage;
import dev.custombot.message.InputPage;
import dev.custombot.message.OtherPage;
import dev.custombot.message.PickerPage;
import dev.custombot.message.SelectPage;

/**
 * What a customer has answered on a page of a form.
 *
 * @param page its identifier
 * @param items what was chosen, or one that has what was written; none when nothing was
 */
record FormAnswer(String page, List<FormItem> items) {

    private static final String ITEMS = "items";

    FormAnswer {
        items = List.copyOf(items);
    }

    /** What was written. */
    static FormItem written(String text) {
        return new FormItem(text, text, Optional.empty(), Optional.empty(), Map.of());
    }

    /** The page with nothing but the answer. */
    FormPage on(FormPage asked) {
        if (asked instanceof SelectPage select) {
            return new SelectPage(select.pageIdentifier(), select.type(), select.title(), select.subtitle(),
                    select.multipleSelection(), select.nextPageIdentifier(), items, select.submitForm(), select.otherFields());
        }
        if (asked instanceof PickerPage picker) {
            return new PickerPage(picker.pageIdentifier(), picker.type(), picker.pickerTitle(), picker.nextPageIdentifier(),
                    items, picker.submitForm(), picker.otherFields());
        }
        if (asked instanceof DatePickerPage date) {
            return new DatePickerPage(date.pageIdentifier(), date.type(), date.title(), date.subtitle(),
                    date.nextPageIdentifier(), date.options(), date.submitForm(), with(date.otherFields()));
        }
        if (asked instanceof InputPage input) {
            return new InputPage(input.pageIdentifier(), input.type(), input.title(), input.subtitle(),
                    input.nextPageIdentifier(), input.options(), input.submitForm(), with(input.otherFields()));
        }
        return asked instanceof OtherPage other && other.json() instanceof Map<?, ?> fields
                ? new OtherPage(with(fields))
                : asked;
    }

    private Map<String, Object> with(Map<?, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(String.valueOf(name), value));
        List<Map<String, String>> answers = new ArrayList<>();
        items.forEach(item -> answers.add(Map.of("title", item.title(), "value", item.value())));
        all.put(ITEMS, answers);
        return all;
    }
}
