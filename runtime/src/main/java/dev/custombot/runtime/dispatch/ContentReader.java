package dev.custombot.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** Reads a message's typed content. */
@Singleton
public class ContentReader {

    @Inject
    ObjectMapper mapper;

    /** The argument for a handler's parameter; throws {@link ContentFormatException}. */
    Object argument(HandlerParameter parameter, Class<?> parameterClass, IncomingMessage message) {
        return switch (parameter) {
            case MESSAGE -> message;
            case CONVERSATION -> message.conversation();
            case SENDER -> message.sender();
            case TEXT -> text(message);
            case QUICK_REPLY -> quickReply(json(message));
            case LIST_PICKER -> listPicker(json(message));
            case CUSTOM_CONTENT -> custom(parameterClass, message);
        };
    }

    private static Text text(IncomingMessage message) {
        boolean html = message.text().isEmpty() && message.html().isPresent();
        return new Text(message.text().or(message::html).orElse(""), html, message.attachments());
    }

    private static QuickReply quickReply(JsonNode content) {
        JsonNode quickReply = content.path("quickReply");
        List<String> items = new ArrayList<>();
        quickReply.path("items").forEach(item -> items.add(item.path("title").asText()));
        return new QuickReply(quickReply.path("title").asText(), items);
    }

    private static ListPicker listPicker(JsonNode content) {
        JsonNode list = content.path("list");
        List<ListPicker.Section> sections = new ArrayList<>();
        list.path("sections").forEach(section -> sections.add(section(section)));
        return new ListPicker(content.path("title").asText(), Optional.ofNullable(content.path("subtitle").textValue()),
                list.path("multipleSelection").asBoolean(false), sections);
    }

    private static ListPicker.Section section(JsonNode section) {
        List<ListPicker.Item> items = new ArrayList<>();
        section.path("items").forEach(item -> items.add(new ListPicker.Item(item.path("id").asText(),
                item.path("title").asText(), Optional.ofNullable(item.path("subtitle").textValue()))));
        return new ListPicker.Section(section.path("title").asText(), items);
    }

    private Object custom(Class<?> wanted, IncomingMessage message) {
        try {
            return mapper.readValue(message.contentJson().orElseThrow(ContentFormatException::new), wanted);
        } catch (JsonProcessingException e) {
            throw new ContentFormatException();
        }
    }

    private JsonNode json(IncomingMessage message) {
        try {
            JsonNode content = mapper.readTree(message.contentJson().orElseThrow(ContentFormatException::new));
            if (content == null || !content.isObject()) {
                throw new ContentFormatException();
            }
            return content;
        } catch (JsonProcessingException e) {
            throw new ContentFormatException();
        }
    }
}
