package dev.custombot.deployment.emulator.brevo;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import dev.custombot.deployment.emulator.http.ControlInput;

/** What Brevo does differently from account to account or from time to time, and what is not documented: as a test wants it. */
final class Behaviour {

    private static final Set<String> RULES = Set.of("forwardingError", "keepsOwn", "olderFiles", "repeatsFirst",
            "requestsPerHour",
            "unknownAddress", "withoutApi");
    private static final int MOST_REQUESTS = 1_000_000;

    private final RateLimit rate;
    private Optional<String> forwardingError = Optional.empty();
    private boolean olderFiles;
    private boolean repeatsFirst;
    private boolean tellsOwn = true;
    private boolean unknownAddress;
    private boolean withoutApi;

    Behaviour(RateLimit rate) {
        this.rate = rate;
    }

    /** What the wish does not name is as it is without a wish. */
    void change(ControlInput wish) {
        wish.onlyHas("rule", RULES);
        forwardingError = wish.text("forwardingError");
        olderFiles = wish.flag("olderFiles");
        repeatsFirst = wish.flag("repeatsFirst");
        tellsOwn = !wish.flag("keepsOwn");
        unknownAddress = wish.flag("unknownAddress");
        withoutApi = wish.flag("withoutApi");
        rate.set(wish.has("requestsPerHour")
                ? OptionalInt.of(wish.number("requestsPerHour", 0, 0, MOST_REQUESTS))
                : OptionalInt.empty());
    }

    void reset() {
        forwardingError = Optional.empty();
        olderFiles = false;
        repeatsFirst = false;
        tellsOwn = true;
        unknownAddress = false;
        withoutApi = false;
        rate.set(OptionalInt.empty());
    }

    /** Why the bot's messages do not reach the channel that the customer writes in, although the API takes them. */
    Optional<String> forwardingError() {
        return forwardingError;
    }

    /** Whether files have the names of fields that they had in the older specification. */
    boolean olderFiles() {
        return olderFiles;
    }

    /** Whether the message that starts a conversation comes as a fragment, too. */
    boolean repeatsFirst() {
        return repeatsFirst;
    }

    /** Whether the webhook hears of what the bot has sent itself. */
    boolean tellsOwn() {
        return tellsOwn;
    }

    /** @throws ApiProblem if the account takes nothing from the caller's address, or has no API */
    void check() {
        if (unknownAddress) {
            throw ApiProblem.unknownAddress();
        }
        if (withoutApi) {
            throw ApiProblem.withoutApi();
        }
    }
}
