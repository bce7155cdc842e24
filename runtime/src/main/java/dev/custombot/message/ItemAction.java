package dev.custombot.message;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * What happens when an item of a {@link ListPicker} is tapped.
 *
 * @param type {@code postback}: the item comes back to the bot
 * @param otherFields what else the JSON has
 */
public record ItemAction(String type, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    /** The item comes back to the bot. */
    public static final ItemAction POSTBACK = new ItemAction("postback", Map.of());

    public ItemAction {
        type = OrEmpty.text(type);
        otherFields = OrEmpty.fields(otherFields);
    }

    @Override
    public String toString() {
        return "ItemAction[]";
    }
}
