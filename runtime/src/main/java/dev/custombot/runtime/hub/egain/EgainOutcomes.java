package dev.custombot.runtime.hub.egain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.custombot.runtime.config.ReplyConfig.Outcome;
import dev.custombot.runtime.hub.SendOutcome;

/** What an answer of eGain's Conversation Hub means for the replies: the one table of statuses and codes. */
final class EgainOutcomes {

    private static final Map<String, Outcome> PUBLISHED = Map.of("400-138", Outcome.DUPLICATE, "400-240",
            Outcome.END_CONVERSATION, "400-630", Outcome.END_CONVERSATION, "403-197", Outcome.PARK);
    private static final Pattern HUB_CODE = Pattern.compile("\\d{3}-\\d{1,6}");
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final Map<String, Outcome> byCode = new HashMap<>(PUBLISHED);

    /** @param overrides outcomes by code or status that are to be other than published */
    EgainOutcomes(Map<String, Outcome> overrides) {
        byCode.putAll(overrides);
    }

    /** @param code the hub's code; the status when the answer had none */
    SendOutcome of(int status, String code, Optional<Duration> retryAfter) {
        if (status >= 200 && status < 300) {
            return new SendOutcome.Sent();
        }
        Outcome known = byCode.getOrDefault(code, byCode.get(Integer.toString(status)));
        if (known == null && status == 401) {
            return new SendOutcome.TokenRejected();
        }
        return switch (known == null ? byStatus(status, code) : known) {
            case RETRY -> new SendOutcome.Passing(code, retryAfter);
            case DROP -> new SendOutcome.Refused(code);
            case DUPLICATE -> new SendOutcome.Duplicate();
            case PARK -> new SendOutcome.Denied(code);
            case END_CONVERSATION -> new SendOutcome.ConversationEnded(code);
        };
    }

    static boolean isCode(String code) {
        return HUB_CODE.matcher(code).matches();
    }

    private static Outcome byStatus(int status, String code) {
        if (status >= 500 || PASSING.contains(status)) {
            return Outcome.RETRY;
        }
        // Without a code it was not the hub who answered, but something on the way: nothing is wrong with the replies.
        return status == 400 || isCode(code) ? Outcome.DROP : Outcome.PARK;
    }
}
