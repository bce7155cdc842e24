package dev.custombot.hub;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A request of a typed client was not answered as it should. Its message is for the log: the operation, the status and the code, never the
 * hub's text, which may quote what was sent.
 */
public final class HubRequestException extends RuntimeException {

    /** The code when the bot's plan allows no request for the moment. */
    public static final String PLAN_SPENT = "plan_spent";
    /** The code when there is no access token or key to be had. */
    public static final String NO_CREDENTIAL = "no_credential";
    /** The code when there is no answer, or none in time. */
    public static final String NO_ANSWER = "no_answer";
    /** The code of an answer that the hub did not write. */
    public static final String NOT_THE_HUBS = "not_the_hubs";
    /** The code when nothing is known of the message: it was not sent, not yet, or so long ago that it is forgotten. */
    public static final String NOT_SENT = "not_sent";

    /** The code when it cannot be looked up what the bot has said, because the store is away. */
    public static final String STORE_AWAY = "store_away";

    /** The code when a file is larger than the hub, or the bot, takes; or empty, which no hub takes. */
    public static final String BAD_SIZE = "bad_size";
    /** The code when the address of a file is none of an allowed host; nothing was asked there. */
    public static final String ADDRESS_NOT_ALLOWED = "address_not_allowed";
    /** The code when a file ended early, or is longer than was said. */
    public static final String INCOMPLETE = "incomplete";

    private static final Set<String> LASTING = Set.of(NOT_SENT, BAD_SIZE, ADDRESS_NOT_ALLOWED);

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int status;
    private final String code;
    private final String text;
    private final boolean mayBeDone;
    private final @Nullable Duration retryAfter;

    private HubRequestException(String operation, int status, String code, String text, boolean mayBeDone,
            @Nullable Duration retryAfter) {
        super(operation + ": " + (status == 0 ? "" : status + " ") + printable(code));
        this.operation = operation;
        this.status = status;
        this.code = code;
        this.text = text;
        this.mayBeDone = mayBeDone;
        this.retryAfter = retryAfter;
    }

    /** The hub has answered. */
    public static HubRequestException answered(String operation, int status, String code, String text) {
        return new HubRequestException(Objects.requireNonNull(operation, "operation"), status,
                Objects.requireNonNull(code, "code"), Objects.requireNonNull(text, "text"), false, null);
    }

    /** The hub was not asked, or did not answer. */
    public static HubRequestException unanswered(String operation, String code) {
        return new HubRequestException(Objects.requireNonNull(operation, "operation"), 0, Objects.requireNonNull(code, "code"),
                "", false, null);
    }

    /** The same where the hub may have done what it was asked for, as it may be the answer that was lost. */
    public HubRequestException maybeDone() {
        return new HubRequestException(operation, status, code, text, true, retryAfter);
    }

    /** The same with how long to wait. */
    public HubRequestException after(Duration wait) {
        return new HubRequestException(operation, status, code, text, mayBeDone, Objects.requireNonNull(wait, "wait"));
    }

    /** The name of the operation, as meters show it. */
    public String operation() {
        return operation;
    }

    /** The status of the hub's answer; empty without one. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What the hub calls it, or one of the codes here; the status where an error has no code. */
    public String code() {
        return code;
    }

    /** The hub's own words; empty when it said nothing. They may quote what was sent, so they belong in no log. */
    public String text() {
        return text;
    }

    /** Whether the hub may have done it all the same, because its answer is missing or is not its own. */
    public boolean mayBeDone() {
        return mayBeDone;
    }

    /** How long to wait before the next try, where somebody said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether nothing is wrong with the request: the same may be done later. */
    public boolean isPassing() {
        return status == 0 && !LASTING.contains(code) || status == 408 || status == 425 || status == 429 || status >= 500;
    }

    /** Codes are words; what is none could be any text. */
    private static String printable(String code) {
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "(a code that is no word)";
    }
}
