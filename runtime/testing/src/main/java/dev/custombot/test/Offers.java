package dev.custombot.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.Timeslot;

/** What the bot has offered, and choosing from it as a customer's channel would. */
final class Offers {

    /** What a customer sends who chooses: a text that is typed, or the JSON of a rich message. */
    record Choice(String type, String text, Object json) {

        static Choice typed(String text) {
            return new Choice(MessageType.TEXT, text, "");
        }
    }

    private Offers() {}

    /** @throws AssertionError if it is not on offer, or only one can be chosen */
    static Choice choose(List<BotReply> replies, String choice, String... more) {
        return choose(replies, Stream.concat(Stream.of(choice), Stream.of(more)).toList());
    }

    static Choice choose(List<BotReply> replies, List<String> choices) {
        Optional<String> typed = typed(replies, choices);
        if (typed.isPresent()) {
            return Choice.typed(typed.get());
        }
        BotReply offer = last(replies, choices);
        return switch (offer.type()) {
            case MessageType.LIST_PICKER -> new Choice(offer.type(), "", PickedItems.of(offer, choices));
            case MessageType.QUICK_REPLY ->
                new Choice(offer.type(), "", chosenQuickReply(offer, only(offer.choices(), choices)));
            default -> new Choice(offer.type(), "", pickedTime(offer, only(offer.choices(), choices)));
        };
    }

    static String only(List<String> offered, List<String> choices) {
        if (choices.size() > 1) {
            throw new AssertionError("Of " + offered + " only one can be chosen, not " + choices);
        }
        return choices.get(0);
    }

    private static BotReply last(List<BotReply> replies, List<String> choices) {
        Map<String, BotReply> lastOfKind = new LinkedHashMap<>();
        replies.stream().filter(reply -> reply.json().isPresent() && !reply.choices().isEmpty()).forEach(offer -> {
            lastOfKind.remove(offer.type());
            lastOfKind.put(offer.type(), offer);
        });
        if (lastOfKind.isEmpty()) {
            throw new AssertionError("The bot has offered nothing to choose '" + choices.get(0) + "' from");
        }
        return lastOfKind.values().stream().filter(offer -> offer.choices().containsAll(choices))
                .reduce((first, second) -> second).orElseThrow(() -> notOnOffer(choices, lastOfKind.values().stream()
                        .flatMap(offer -> offer.choices().stream()).toList()));
    }

    private static AssertionError notOnOffer(List<String> choices, List<String> offered) {
        return choices.stream().filter(choice -> !offered.contains(choice)).findFirst()
                .map(choice -> new AssertionError("'" + choice + "' is not on offer, but " + offered))
                .orElseGet(() -> new AssertionError(choices + " are not choices of the same offer"));
    }

    /** How a time is written where it is chosen. */
    static String times(List<BotReply> replies, Timeslot time) {
        return replies.stream().filter(reply -> reply.type().equals(MessageType.TIME_PICKER)).findFirst()
                .map(picker -> time.startTime())
                .orElseGet(() -> written(replies, time));
    }

    /** Where times are lines of a text, they begin with the day and the time. */
    private static String written(List<BotReply> replies, Timeslot time) {
        String start = time.start().map(begins -> begins.toLocalDate() + " " + begins.toLocalTime()).orElse(time.startTime());
        return replies.stream().flatMap(reply -> reply.choices().stream()).filter(line -> line.startsWith(start))
                .reduce((first, second) -> second).orElse(start);
    }

    /** The last form that the hub shows as one. */
    static Optional<BotReply> form(List<BotReply> replies) {
        return replies.stream().filter(reply -> reply.type().equals(MessageType.FORM)).reduce((first, second) -> second);
    }

    /**
     * What a customer types to choose from the last text that stands for choices; empty if the bot has sent one that the hub shows as such.
     *
     * @throws AssertionError if it is not on offer
     */
    static Optional<String> typed(List<BotReply> replies, List<String> choices) {
        if (replies.stream().anyMatch(reply -> reply.json().isPresent())) {
            return Optional.empty();
        }
        List<WrittenChoice> last = replies.stream().map(reply -> WrittenChoice.in(reply.text().orElse("")))
                .filter(offered -> !offered.isEmpty()).reduce(List.of(), (first, second) -> second);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<String> titles = last.stream().map(WrittenChoice::title).toList();
        List<WrittenChoice> chosen = choices.stream().map(choice -> last.stream().filter(offered -> offered.isCalled(choice))
                .findFirst().orElseThrow(() -> notOnOffer(List.of(choice), titles))).toList();
        if (!chosen.stream().allMatch(WrittenChoice::several)) {
            only(titles, choices);
        }
        return Optional.of(chosen.stream().map(WrittenChoice::typed).collect(Collectors.joining(", ")));
    }

    private static Object chosenQuickReply(BotReply offer, String answer) {
        return Map.of("type", "quickreply", "version", "1", "quickReply",
                Map.of("title", offer.content().path("quickReply").path("title").asText(), "items",
                        List.of(Map.of("title", answer))));
    }

    /** The question, holding only the time that was chosen. */
    private static Object pickedTime(BotReply offer, String start) {
        ObjectNode content = offer.content().deepCopy();
        content.remove("images");
        List<JsonNode> chosen = new ArrayList<>();
        content.path("event").path("timeslots").forEach(slot -> {
            if (slot.path("startTime").asText().equals(start)) {
                chosen.add(slot);
            }
        });
        ((ObjectNode) content.path("event")).putArray("timeslots").addAll(chosen);
        return content;
    }
}
