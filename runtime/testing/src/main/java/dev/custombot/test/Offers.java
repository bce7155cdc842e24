package dev.custombot.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** What the bot has offered, and choosing from it as a customer's channel would. */
final class Offers {

    private Offers() {}

    static BotReply last(List<BotReply> replies, String choice, Function<BotReply, List<String>> titles) {
        List<BotReply> offers = replies.stream().filter(reply -> !titles.apply(reply).isEmpty()).toList();
        if (offers.isEmpty()) {
            throw new AssertionError("The bot has offered nothing to choose '" + choice + "' from");
        }
        BotReply last = offers.get(offers.size() - 1);
        if (!titles.apply(last).contains(choice)) {
            throw new AssertionError("'" + choice + "' is not on offer, but " + titles.apply(last));
        }
        return last;
    }

    /**
     * What a customer types to choose from the last text that stands for choices; empty if the bot has sent one that the hub shows as such.
     *
     * @throws AssertionError if it is not on offer
     */
    static Optional<String> typed(List<BotReply> replies, String choice) {
        if (replies.stream().anyMatch(reply -> reply.json().isPresent())) {
            return Optional.empty();
        }
        List<WrittenChoice> last = replies.stream().map(reply -> WrittenChoice.in(reply.text().orElse("")))
                .filter(choices -> !choices.isEmpty()).reduce(List.of(), (first, second) -> second);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(last.stream().filter(offered -> offered.title().equals(choice)).findFirst()
                .orElseThrow(() -> new AssertionError("'" + choice + "' is not on offer, but "
                        + last.stream().map(WrittenChoice::title).toList()))
                .typed());
    }

    static Object chosenQuickReply(BotReply offer, String answer) {
        return Map.of("type", "quickreply", "version", "1", "quickReply",
                Map.of("title", offer.content().path("quickReply").path("title").asText(), "items",
                        List.of(Map.of("title", answer))));
    }

    static Object pickedItem(BotReply offer, String title) {
        JsonNode content = offer.content();
        for (JsonNode section : content.path("list").path("sections")) {
            for (JsonNode item : section.path("items")) {
                if (item.path("title").asText().equals(title)) {
                    return Map.of("type", "list", "version", "1", "title", content.path("title").asText(), "list",
                            Map.of("multipleSelection", content.path("list").path("multipleSelection").asBoolean(),
                                    "sections", List.of(Map.of("title", section.path("title").asText(), "items",
                                            List.of(item)))));
                }
            }
        }
        throw new AssertionError("'" + title + "' is not on offer");
    }

    static String describe(List<JsonNode> deliveries, List<BotReply> replies) {
        StringBuilder text = new StringBuilder("Delivered to the callback:");
        for (JsonNode delivery : deliveries) {
            text.append(' ').append(delivery.path("type").asText()).append(' ').append(delivery.path("outcome").asText());
            delivery.path("attempts").forEach(attempt -> text.append(' ').append(attempt.path("status").asInt()));
            text.append(';');
        }
        text.append(" replies of the bot so far:");
        replies.forEach(reply -> text.append(' ').append(reply.type()).append(reply.text().map(t -> " '" + t + "'").orElse(""))
                .append(';'));
        return text.toString();
    }
}
