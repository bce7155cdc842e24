package dev.custombot.runtime.hub.egain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;

/** Reads what the hub answers to a request: which replies it has, which one it objects to, and why. */
final class AnswerReader {

    private static final Pattern INDEX = Pattern.compile("messages\\.message\\[(\\d{1,4})]");
    /** With the way to the field: its words and numbers name nobody. */
    private static final Pattern PLACE = Pattern.compile("messages\\.message\\b[\\w.\\[\\]]*");

    /** Of what the hub, or who answers for it, says to developers. */
    private static final int LONGEST_TEXT = 20_000;

    private final EgainOutcomes outcomes;

    AnswerReader(EgainOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** @param body empty or null when there is none */
    SendOutcome read(List<AddressedReply> replies, int status, String body, Optional<Duration> retryAfter) {
        JsonNode answer = parse(body);
        if (status >= 200 && status < 300) {
            return accepted(replies, status, answer);
        }
        String code = answer.path("code").asText();
        // Anything else was not written by the hub, and could be any text.
        return outcomes.of(status, EgainOutcomes.isCode(code) ? code : Integer.toString(status), retryAfter,
                culprits(replies, beginning(answer.path("developerMessage").asText())));
    }

    /** An answer that confirms nothing was not written by the hub: whether it has the replies is not known. */
    private static SendOutcome accepted(List<AddressedReply> replies, int status, JsonNode answer) {
        JsonNode messages = answer.path("messages").path("message");
        if (!messages.isArray()) {
            return new SendOutcome.Unknown(status + " that is not the hub's");
        }
        List<Confirmation> confirmed = JsonFields.objects(messages,
                message -> new Confirmation(JsonFields.text(message, "messageId").orElse(""),
                        JsonFields.text(message.path("conversation"), "id")));
        return isEach(replies, confirmed) ? new SendOutcome.Sent(confirmed) : new SendOutcome.PartlySent(confirmed);
    }

    /** The same id may stand in several conversations, each of which wants its own confirmation. */
    private static boolean isEach(List<AddressedReply> replies, List<Confirmation> confirmed) {
        List<AddressedReply> missing = new ArrayList<>(replies);
        for (Confirmation one : confirmed) {
            List<AddressedReply> same = missing.stream().filter(reply -> reply.reply().messageId().equals(one.messageId()))
                    .toList();
            same.stream().filter(reply -> isIn(reply, one)).findFirst()
                    .or(() -> replies.stream().anyMatch(reply -> reply.reply().messageId().equals(one.messageId())
                            && isIn(reply, one)) ? Optional.empty() : same.stream().findFirst())
                    .ifPresent(missing::remove);
        }
        return missing.isEmpty();
    }

    private static boolean isIn(AddressedReply reply, Confirmation confirmation) {
        return confirmation.conversationId().filter(reply.address()::equals).isPresent();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** What the text names: it is read, and kept nowhere. Words may be an id by chance; a place is a place, and outweighs them. */
    private static Culprits culprits(List<AddressedReply> replies, String text) {
        Set<String> shared = AddressedReply.sharedIds(replies);
        Set<String> named = new HashSet<>();
        Matcher places = INDEX.matcher(text);
        boolean isPlaced = false;
        while (places.find()) {
            isPlaced = true;
            int place = Integer.parseInt(places.group(1));
            if (place < replies.size()) {
                named.add(name(replies.get(place), shared));
            }
        }
        Set<String> mentioned = Mentions.in(PLACE.matcher(text).replaceAll(" "), replies.stream()
                .flatMap(reply -> Stream.of(reply.reply().messageId(), reply.address())).toList());
        Set<String> ofConversation = new HashSet<>();
        for (AddressedReply reply : replies) {
            String id = reply.reply().messageId();
            if (!isPlaced && mentioned.contains(id) && !shared.contains(id)) {
                named.add(id);
            }
            if (reply.reply().opens().isEmpty() && mentioned.contains(reply.address())) {
                ofConversation.add(name(reply, shared));
            }
        }
        return new Culprits(named, ofConversation);
    }

    private static String name(AddressedReply reply, Set<String> shared) {
        String id = reply.reply().messageId();
        return shared.contains(id) ? SendOutcome.culprit(reply) : id;
    }

    private static JsonNode parse(String body) {
        try {
            return body == null || body.isBlank() ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
