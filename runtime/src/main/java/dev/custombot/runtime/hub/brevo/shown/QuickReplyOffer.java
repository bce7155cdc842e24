package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.QuickReply;
import dev.custombot.message.QuickReply.Item;
import dev.custombot.message.QuickReply.Question;

/** Answers to a question, one of which may be chosen. */
record QuickReplyOffer(QuickReply content) implements Offer {

    /** The question with its answers below it. */
    static Offered of(QuickReply content) {
        // Two that are called the same are one.
        Map<String, Item> items = new LinkedHashMap<>();
        content.items().forEach(item -> items.putIfAbsent(item.title().strip(), item));
        QuickReplyOffer offer = new QuickReplyOffer(with(content, List.copyOf(items.values())));
        List<String> lines = new ArrayList<>(List.of(content.title()));
        lines.addAll(offer.choices().lines());
        return new Offered(Lines.of(lines), offer);
    }

    /** Answers to a text that is no question of its own. */
    static Offered of(String title, List<String> answers) {
        return of(new QuickReply("quickreply", "1",
                new Question(title, answers.stream().map(answer -> new Item(answer, Map.of())).toList(), Map.of()), Map.of()));
    }

    @Override
    public Optional<Meaning> meaning(String text, boolean givesUp) {
        return choices().chosen(text).map(places -> new Meaning.Content(MessageType.QUICK_REPLY,
                with(content, places.stream().map(content.items()::get).toList()).toJson()));
    }

    @Override
    public void write(ObjectNode json) {
        OfferJson.write(json, content);
    }

    private Choices choices() {
        return new Choices(content.answers(), false);
    }

    private static QuickReply with(QuickReply content, List<Item> items) {
        Question question = content.quickReply();
        return new QuickReply(content.type(), content.version(), new Question(question.title(), items, question.otherFields()),
                content.otherFields());
    }
}
