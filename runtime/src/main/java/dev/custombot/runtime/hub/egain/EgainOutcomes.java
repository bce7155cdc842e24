package dev.custombot.runtime.hub.egain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainConfig.Outcome;

/** What an error of eGain's Conversation Hub means for the replies: the one table of statuses and codes. */
final class EgainOutcomes {

    private static final String NOT_PART_OF_CONVERSATION = "400-240";
    private static final Map<String, Outcome> PUBLISHED = Map.of("400-138", Outcome.DUPLICATE, NOT_PART_OF_CONVERSATION,
            Outcome.END_CONVERSATION, "400-630", Outcome.END_CONVERSATION, "403-197", Outcome.PARK);
    private static final Pattern HUB_CODE = Pattern.compile("\\d{3}-\\d{1,6}");
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    /** Whoever says so has not passed the request on. */
    private static final Set<Integer> NOT_TAKEN = Set.of(425, 429);

    private final Map<String, Outcome> byCode = new HashMap<>(PUBLISHED);

    /** @param overrides outcomes by code or status that are to be other than published */
    EgainOutcomes(Map<String, Outcome> overrides) {
        byCode.putAll(overrides);
    }

    /**
     * @param status an error
     * @param code the hub's code; the status when the answer had none
     * @param culprits the replies that the answer points at
     */
    SendOutcome of(int status, String code, Optional<Duration> retryAfter, Culprits culprits) {
        Outcome known = byCode.getOrDefault(code, byCode.get(Integer.toString(status)));
        if (known == null && status == 401) {
            return new SendOutcome.CredentialRejected(isCode(code));
        }
        return switch (known == null ? byStatus(status, code) : known) {
            // A gateway that asks for a pause may have passed the request on all the same.
            case RETRY -> isCode(code) || NOT_TAKEN.contains(status)
                    ? new SendOutcome.NotTaken(code, retryAfter, NOT_TAKEN.contains(status))
                    : new SendOutcome.Unknown(code, retryAfter);
            case DROP -> new SendOutcome.Refused(code, culprits.named());
            case DUPLICATE -> new SendOutcome.Duplicate(culprits.named());
            case PARK -> isCode(code) ? new SendOutcome.Denied(code) : new SendOutcome.Blocked(code);
            case END_CONVERSATION -> code.equals(NOT_PART_OF_CONVERSATION)
                    ? new SendOutcome.NotPartOfConversation(code, culprits.inConversation())
                    : new SendOutcome.ConversationOver(code, culprits.inConversation());
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
        return isCode(code) ? Outcome.DROP : Outcome.PARK;
    }
}
