package dev.custombot.runtime.hub;

import java.util.Locale;

/** Why a callback has its status, besides what its caller's credentials are worth. */
public enum CallbackReason {

    STORED,
    /** The caller did not wait for its answer. */
    CALLER_GONE,
    /** No well-formed JSON, or no callback of this hub. */
    MALFORMED,
    /** Bytes that are no UTF-8, or half a surrogate pair. */
    NOT_UTF8,
    TOO_MANY_MESSAGES,
    TOO_DEEP,
    STRING_TOO_LONG,
    NUMBER_TOO_LONG,
    /** So many that they would take too much memory. */
    TOO_MANY_VALUES,
    /** The body does not keep to its frame. */
    LENGTH,
    NOT_FOUND,
    METHOD,
    SLOW_BODY,
    BODY_TOO_LARGE,
    /** What a compressed body becomes. */
    INFLATED_TOO_LARGE,
    METADATA_TOO_LARGE,
    HEADERS_TOO_LARGE,
    CONTENT_TYPE,
    CONTENT_ENCODING,
    EXPECTATION,
    NOT_STORED,
    OVERLOADED,
    /** Something of the application refused it before. */
    APPLICATION,
    FAILED,
    /** Not even that could be said; the connection was closed. */
    UNANSWERED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As meters show it. */
    public String label() {
        return label;
    }
}
