package dev.custombot.runtime.hub.brevo.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.Form;
import dev.custombot.message.FormItem;
import dev.custombot.message.ListPicker;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.message.TimePicker;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;

/** Offers as they are kept in the conversation's state: the type, the content without its pictures, and how far a form has come. */
final class OfferJson {

    static final String TYPE = "type";
    private static final String CONTENT = "content";
    private static final String PAGE = "page";
    private static final String ANSWERS = "answers";
    private static final String ITEMS = "items";

    private OfferJson() {}

    static String of(Offer offer) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        offer.write(json);
        return json.toString();
    }

    /** Nothing is on offer that another version has written in a way that this one does not know. */
    static Offer read(String json) {
        try {
            JsonNode root = Json.MAPPER.readTree(json);
            String content = root.path(CONTENT).toString();
            return switch (root.path(TYPE).asText()) {
                case MessageType.QUICK_REPLY -> new QuickReplyOffer(RichContent.parse(QuickReply.class, content));
                case MessageType.LIST_PICKER -> new ListOffer(RichContent.parse(ListPicker.class, content));
                case MessageType.TIME_PICKER -> new TimeOffer(RichContent.parse(TimePicker.class, content));
                case MessageType.FORM -> form(RichContent.parse(Form.class, content), root);
                default -> new NoOffer();
            };
        } catch (JsonProcessingException | MalformedContentException e) {
            return new NoOffer();
        }
    }

    static void write(ObjectNode json, RichContent content) {
        json.put(TYPE, content.messageType());
        try {
            json.set(CONTENT, Json.MAPPER.readTree(content.toJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }

    static void write(ObjectNode json, String page, List<FormAnswer> answers) {
        json.put(PAGE, page);
        ArrayNode given = json.putArray(ANSWERS);
        answers.forEach(answer -> {
            ArrayNode items = given.addObject().put(PAGE, answer.page()).putArray(ITEMS);
            answer.items().forEach(item -> {
                ObjectNode written = items.addObject().put("title", item.title()).put("value", item.value());
                item.identifier().ifPresent(identifier -> written.put("identifier", identifier));
            });
        });
    }

    private static Offer form(Form form, JsonNode root) {
        List<FormAnswer> answers = JsonFields.objects(root.path(ANSWERS), answer -> new FormAnswer(
                answer.path(PAGE).asText(), JsonFields.objects(answer.path(ITEMS), OfferJson::item)));
        return form.page(root.path(PAGE).asText()).<Offer>map(page -> new FormOffer(form, page, answers))
                .orElseGet(NoOffer::new);
    }

    private static FormItem item(JsonNode item) {
        return new FormItem(item.path("title").asText(), item.path("value").asText(), JsonFields.text(item, "identifier"),
                Optional.empty(), Map.of());
    }
}
