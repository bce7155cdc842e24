package dev.custombot.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * A question with answers to tap, the content of {@code richMessage.quickreply}.
 * <p>
 * Sent by the bot, the items are the answers on offer; received from a customer, they hold the answer that was tapped.
 *
 * @param type what the hub's JSON calls this content, {@code quickreply}
 * @param version of the structure, {@code 1}
 * @param quickReply the question and its answers
 * @param otherFields what else the JSON has
 */
public record QuickReply(String type, String version, Question quickReply,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) implements RichContent {

    public QuickReply {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        quickReply = Objects.requireNonNullElse(quickReply, Question.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A question with answers to tap.
     *
     * @throws IllegalArgumentException if the title or an answer is blank, there is no answer, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static QuickReply of(String title, String... answers) {
        List<Item> items = Arrays.stream(answers).map(answer -> new Item(answer, Map.of())).toList();
        return new QuickReply("quickreply", "1", new Question(title, items, Map.of()), Map.of()).requireSendable();
    }

    /** The question. */
    public String title() {
        return quickReply.title();
    }

    /** The answers. */
    public List<Item> items() {
        return quickReply.items();
    }

    /** The titles of the answers. */
    public List<String> answers() {
        return items().stream().map(Item::title).toList();
    }

    /** The answer that the customer tapped; empty when the hub delivered none. */
    public Optional<String> selected() {
        return answers().stream().findFirst();
    }

    @Override
    public String messageType() {
        return MessageType.QUICK_REPLY;
    }

    @Override
    public QuickReply requireSendable() {
        ContentChecks.text("The title of a quick reply", title());
        ContentChecks.some("A quick reply", "answer", items());
        items().forEach(item -> ContentChecks.text("An answer of a quick reply", item.title()));
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "QuickReply[items=" + items().size() + "]";
    }

    /**
     * The question and its answers.
     *
     * @param title the question
     * @param items the answers, at least one when sent
     * @param otherFields what else the JSON has
     */
    public record Question(String title, List<Item> items,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Question NONE = new Question("", List.of(), Map.of());

        public Question {
            title = OrEmpty.text(title);
            items = OrEmpty.list(items);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Question[items=" + items.size() + "]";
        }
    }

    /**
     * An answer.
     *
     * @param title what the customer reads and taps
     * @param otherFields what else the JSON has
     */
    public record Item(String title, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Item {
            title = OrEmpty.text(title);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Item[]";
        }
    }
}
