package dev.custombot.runtime.reply;

import java.util.Set;
import java.util.regex.Pattern;

/** What an answer of eGain's Conversation Hub means for a reply: the one table of statuses and codes. */
final class EgainOutcomes {

    private static final String DUPLICATE = "400-138";
    private static final Set<String> CLIENT_DENIED = Set.of("403-197");
    private static final Pattern HUB_CODE = Pattern.compile("\\d{3}-\\d+");
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private EgainOutcomes() {}

    static SendOutcome of(int status, String code) {
        if (status >= 200 && status < 300) {
            return new SendOutcome.Sent(false);
        }
        if (DUPLICATE.equals(code)) {
            return new SendOutcome.Sent(true);
        }
        if (status == 401) {
            return new SendOutcome.TokenRejected();
        }
        if (CLIENT_DENIED.contains(code)) {
            return new SendOutcome.ClientDenied(code);
        }
        if (status >= 500 || PASSING.contains(status)) {
            return new SendOutcome.Passing(code);
        }
        // Without a code it was not the hub who answered, but something on the way: nothing is wrong with the reply.
        return status == 400 || HUB_CODE.matcher(code).matches()
                ? new SendOutcome.Refused(code)
                : new SendOutcome.ClientDenied(code);
    }
}
