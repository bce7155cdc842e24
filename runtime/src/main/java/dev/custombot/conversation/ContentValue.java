package dev.custombot.conversation;

import java.util.Optional;

/** A content by value; its kind and its value are both there, or neither. */
record ContentValue(Optional<Kind> kind, Optional<String> value, boolean redact) implements Content {

    static final Content NONE = new ContentValue(Optional.empty(), Optional.empty(), false);

    @Override
    public Content redacted() {
        return new ContentValue(kind, value, true);
    }

    /** Without what it says: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Content[" + kind.map(Kind::label).orElse("none") + "]";
    }
}
