package dev.custombot.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.Timeslot;
import dev.custombot.runtime.transcript.RichLines;

/**
 * What the bot has offered, and choosing from it as a customer's channel would.
 *
 * @param replies all that the bot has said, oldest first
 * @param open those of them that came after the customer's last message: any of their offers can be taken. Of those before, the last of
 *            each kind can, as no other has taken its place
 */
record Offers(List<BotReply> replies, List<BotReply> open) {

    /** What a customer sends who chooses: a text that is typed, or the JSON of a rich message. */
    record Choice(String type, String text, Object json) {

        static Choice typed(String text) {
            return new Choice(MessageType.TEXT, text, "");
        }
    }

    /** @throws AssertionError if it is not on offer, or only one can be chosen */
    Choice choose(String choice, String... more) {
        return choose(Stream.concat(Stream.of(choice), Stream.of(more)).toList());
    }

    Choice choose(List<String> choices) {
        Optional<String> typed = typed(replies, choices);
        if (typed.isPresent()) {
            return Choice.typed(typed.get());
        }
        BotReply offer = newest(choices);
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

    private BotReply newest(List<String> choices) {
        List<BotReply> offers = takeable(reply -> reply.json().isPresent() && !reply.choices().isEmpty());
        if (offers.isEmpty()) {
            throw new AssertionError("The bot has offered nothing to choose '" + choices.get(0) + "' from");
        }
        return offers.stream().filter(offer -> offer.choices().containsAll(choices))
                .reduce((first, second) -> second).orElseThrow(() -> notOnOffer(choices, offers.stream()
                        .flatMap(offer -> offer.choices().stream()).toList()));
    }

    private List<BotReply> takeable(Predicate<BotReply> isOffer) {
        List<BotReply> offers = replies.stream().filter(isOffer).toList();
        Map<String, BotReply> lastOfKind = new HashMap<>();
        offers.forEach(offer -> lastOfKind.put(offer.type(), offer));
        return offers.stream().filter(offer -> open.contains(offer) || offer.equals(lastOfKind.get(offer.type()))).toList();
    }

    private static AssertionError notOnOffer(List<String> choices, List<String> offered) {
        return choices.stream().filter(choice -> !offered.contains(choice)).findFirst()
                .map(choice -> new AssertionError("'" + choice + "' is not on offer, but " + offered))
                .orElseGet(() -> new AssertionError(choices + " are not choices of the same offer"));
    }

    /** How a time is written where it is chosen. */
    String times(Timeslot time) {
        return replies.stream().filter(reply -> reply.type().equals(MessageType.TIME_PICKER)).findFirst()
                .map(picker -> time.startTime())
                .orElseGet(() -> written(time));
    }

    /** Where times are lines of a text, they begin with the day and the time. */
    private String written(Timeslot time) {
        String start = time.start().map(begins -> begins.toLocalDate() + " " + begins.toLocalTime()).orElse(time.startTime());
        return replies.stream().flatMap(reply -> reply.choices().stream()).filter(line -> line.startsWith(start))
                .reduce((first, second) -> second).orElse(start);
    }

    /** The newest form with the pages of the answers that the hub shows as one, or the newest if none has them. */
    Optional<BotReply> form(List<Map.Entry<String, String>> answers) {
        Set<String> pages = answers.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        List<BotReply> forms = takeable(reply -> reply.type().equals(MessageType.FORM));
        return forms.stream().filter(form -> RichLines.pages(form.content()).containsAll(pages))
                .reduce((first, second) -> second).or(() -> forms.stream().reduce((first, second) -> second));
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
